package org.modeldocket.query.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which rows are compared: all, or those of one case.
 *
 * @param releaseId the case; null for all
 */
record Selection(@Nullable String releaseId) {
    static final Selection ALL = new Selection(null);

    /** Whether a table has rows that can be told to belong to a case. */
    boolean covers(List<String> columns) {
        return releaseId == null || columns.contains("release_id");
    }

    List<Row> read(JdbcTemplate jdbc, String table, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        jdbc.query(
                "SELECT " + String.join(", ", columns) + " FROM " + table
                        + (releaseId == null ? "" : " WHERE release_id = ?"),
                row -> {
                    rows.add(Row.of(row, columns.size()));
                },
                releaseId == null ? new Object[0] : new Object[] {releaseId});
        return rows;
    }
}
