package org.modeldocket.query.question;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;

/** Writes rows in JDBC batches, and does not touch the database when there are none. */
public final class Rows {
    private static final int AT_ONCE = 1_000;

    private Rows() {}

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
