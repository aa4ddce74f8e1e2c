package org.modeldocket.command.record.transfer;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands in databases, read past the product. */
final class RecordRows {
    private RecordRows() {}

    /** Every column of every fact, and which record it is. */
    static List<String> of(Connection connection, String schema) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT * FROM " + schema + "fact ORDER BY position")) {
                while (row.next()) {
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        String column = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                        text.append(column)
                                .append('=')
                                .append(value(row, column))
                                .append(' ');
                    }
                    rows.add(text.toString());
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT record_id FROM " + schema + "record_identity")) {
                while (row.next()) {
                    rows.add("record " + row.getObject(1));
                }
            }
        }
        return rows;
    }

    private static @Nullable Object value(ResultSet row, String column) throws SQLException {
        return switch (column) {
            case "payload" -> HexFormat.of().formatHex(row.getBytes(column));
            case "recorded_at" -> row.getObject(column, OffsetDateTime.class).toInstant();
            default -> row.getObject(column);
        };
    }

    static List<String> on(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            return of(connection, "record.");
        }
    }

    static void sql(String url, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    static long number(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
