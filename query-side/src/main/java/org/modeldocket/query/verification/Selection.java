package org.modeldocket.query.verification;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which rows of a view's tables are compared: all, or those of one case.
 *
 * @param releaseId the case; null for all
 * @param positions of its facts; nothing where all are compared
 */
record Selection(@Nullable String releaseId, List<Long> positions) {
    static final Selection ALL = new Selection(null, List.of());

    /** Whether a table has rows that can be told to belong to a case. */
    boolean covers(List<String> columns) {
        return releaseId == null || columns.contains("release_id") || columns.contains("position") && !isState(columns);
    }

    private static boolean isState(List<String> columns) {
        return columns.contains("only_row");
    }

    List<Row> read(JdbcTemplate jdbc, String table, List<String> columns) {
        List<Row> rows = new ArrayList<>();
        String select = "SELECT " + String.join(", ", columns) + " FROM " + table;
        if (releaseId == null) {
            jdbc.query(select, row -> {
                rows.add(Row.of(row, columns.size()));
            });
        } else if (columns.contains("release_id")) {
            jdbc.query(
                    select + " WHERE release_id = ?",
                    row -> {
                        rows.add(Row.of(row, columns.size()));
                    },
                    releaseId);
        } else {
            jdbc.query(
                    select + " WHERE position = ANY(?)",
                    statement -> statement.setArray(
                            1, statement.getConnection().createArrayOf("bigint", positions.toArray())),
                    row -> {
                        rows.add(Row.of(row, columns.size()));
                    });
        }
        return rows;
    }
}
