package org.modeldocket.query.question;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Writes rows many at once, and does not touch the database when there are none. */
public final class Rows {
    private static final int AT_ONCE = 1_000;
    /** From how many rows on COPY pays. */
    private static final int MANY = 20;

    private Rows() {}

    /** Adds rows to a table; on PostgreSQL with COPY where they are many. */
    public static <T> void insert(
            JdbcTemplate jdbc, String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> parameters) {
        CopyRows copy = rows.size() < MANY ? null : CopyRows.of(sql);
        boolean copied = copy != null
                && Boolean.TRUE.equals(jdbc.execute(
                        (ConnectionCallback<Boolean>) connection -> copied(connection, copy, rows, parameters)));
        if (!copied) {
            write(jdbc, sql, rows, parameters);
        }
    }

    private static <T> boolean copied(
            Connection connection, CopyRows copy, List<T> rows, ParameterizedPreparedStatementSetter<T> parameters)
            throws java.sql.SQLException {
        if (!connection.isWrapperFor(PGConnection.class)) {
            return false;
        }
        PGConnection server = connection.unwrap(PGConnection.class);
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            copy.write(server, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)), parameters);
        }
        return true;
    }

    /**
     * Runs the statement once for each row.
     *
     * @return how many rows of the table each changed, by JDBC batch
     */
    public static <T> int[][] write(
            JdbcTemplate jdbc, String sql, Collection<T> rows, ParameterizedPreparedStatementSetter<T> parameters) {
        return rows.isEmpty() ? new int[0][] : jdbc.batchUpdate(sql, rows, AT_ONCE, parameters);
    }
}
