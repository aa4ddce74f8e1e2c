package org.modeldocket.command.record.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.modeldocket.command.record.RecordUnavailable;

/** The schema {@code record}, and which PostgreSQL servers may hold it: none that could forget what it has committed, no replica. */
public final class PostgresSchema {
    public static final String NAME = "record";
    private static final int OLDEST_VERSION = 150_000;

    private PostgresSchema() {}

    /** Makes the tables that are not there yet; any number of nodes may do so at once. */
    public static void ensure(DataSource database) {
        Flyway.configure()
                .dataSource(database)
                .schemas(NAME)
                .locations("classpath:db/record-postgresql")
                .load()
                .migrate();
    }

    /** @throws RecordUnavailable when the server must not keep a record; it says why */
    public static void requireSound(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST_VERSION) {
            faults.add("it is older than PostgreSQL 15");
        }
        for (String setting : List.of("fsync", "full_page_writes")) {
            if (!"on".equals(show(connection, setting))) {
                faults.add(setting + " is off, so that it may lose what it has committed");
            }
        }
        if ("on".equals(show(connection, "in_hot_standby"))) {
            faults.add("it is a replica");
        }
        if (!faults.isEmpty()) {
            throw new RecordUnavailable("the PostgreSQL server cannot keep a record: " + String.join("; ", faults));
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }
}
