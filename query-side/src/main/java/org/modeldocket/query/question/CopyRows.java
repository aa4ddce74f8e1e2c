package org.modeldocket.query.question;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/**
 * Adds rows to a table of PostgreSQL with COPY, in its text format, from what sets the parameters of an INSERT.
 */
final class CopyRows {
    private static final Pattern INSERT =
            Pattern.compile("\\s*INSERT INTO (\\w+)\\s*\\(([^()]*)\\)\\s*VALUES\\s*\\((?:\\?,\\s*)*\\?\\)\\s*");
    private static final HexFormat HEX = HexFormat.of();

    private final String copy;
    private final @Nullable Object[] row;
    private final StringBuilder text = new StringBuilder();
    private final PreparedStatement parameters = (PreparedStatement) Proxy.newProxyInstance(
            CopyRows.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, this::set);

    private CopyRows(Matcher insert) {
        copy = "COPY " + insert.group(1) + " (" + insert.group(2) + ") FROM STDIN";
        row = new Object[insert.group(2).split(",", -1).length];
    }

    /** Null where the statement is not an INSERT of parameters alone. */
    static @Nullable CopyRows of(String sql) {
        Matcher insert = INSERT.matcher(sql);
        return insert.matches() ? new CopyRows(insert) : null;
    }

    <T> void write(PGConnection connection, List<T> rows, ParameterizedPreparedStatementSetter<T> setter)
            throws SQLException {
        for (T one : rows) {
            setter.setValues(parameters, one);
            append();
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        CopyIn in = connection.getCopyAPI().copyIn(copy);
        try {
            in.writeToCopy(bytes, 0, bytes.length);
            in.endCopy();
        } finally {
            if (in.isActive()) {
                in.cancelCopy();
            }
        }
    }

    @Nullable
    Object set(Object proxy, Method method, @Nullable Object[] arguments) {
        if (!method.getName().startsWith("set") || arguments.length != 2 || !(arguments[0] instanceof Integer column)) {
            throw new UnsupportedOperationException(method.toString());
        }
        // The second argument of setNull is a type.
        row[column - 1] = method.getName().equals("setNull") ? null : arguments[1];
        return null;
    }

    private void append() {
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "\t");
            switch (row[i]) {
                case null -> text.append("\\N");
                case byte[] bytes -> HEX.formatHex(text.append("\\\\x"), bytes);
                case String string -> append(string);
                // Numbers, truth values, ids and times hold nothing to be escaped.
                case Object other -> text.append(other);
            }
        }
        text.append('\n');
    }

    private void append(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
