package org.modeldocket.query.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Compares one table of two databases as a bag of rows, some cases at a time: memory holds the rows of {@value #AT_ONCE} facts, or
 * those of one case that has more.
 */
final class TableComparison {
    private static final int AT_ONCE = 500;
    private final String table;
    private final List<String> columns;
    private final String by;
    private final JdbcTemplate stored;
    private final JdbcTemplate fresh;
    private final RowDifferences rowDifferences;
    private long rows;

    /** @param differences gets each difference as a sentence */
    TableComparison(
            String table, List<String> columns, JdbcTemplate stored, JdbcTemplate fresh, Consumer<String> differences) {
        this.table = table;
        this.columns = columns;
        this.by = columns.contains("release_id") ? "release_id" : columns.getFirst();
        this.stored = stored;
        this.fresh = fresh;
        this.rowDifferences = new RowDifferences(table, columns, differences);
    }

    /** Returns how many rows the record gives. */
    long compare() {
        List<Object> bounds = bounds();
        Object after = null;
        for (Object bound : bounds) {
            comparePart(after, bound);
            after = bound;
        }
        comparePart(after, null);
        return rows;
    }

    /** Values that divide the table into parts of about as many facts. */
    private List<Object> bounds() {
        List<Object> bounds = new ArrayList<>();
        long[] facts = {0};
        String weights = by.equals("release_id")
                ? "SELECT release_id, sequence + 1 FROM case_head ORDER BY release_id"
                : "SELECT " + by + ", 1 FROM " + table + " ORDER BY " + by;
        fresh.query(weights, row -> {
            facts[0] += row.getLong(2);
            if (facts[0] >= AT_ONCE) {
                bounds.add(row.getObject(1));
                facts[0] = 0;
            }
        });
        return bounds;
    }

    /** The rows behind one value up to another, both may be open; the first part has those without a value, too. */
    private void comparePart(@Nullable Object after, @Nullable Object upTo) {
        Map<Row, Integer> surplus = new HashMap<>();
        rows += read(fresh, after, upTo, surplus, 1);
        read(stored, after, upTo, surplus, -1);
        rowDifferences.name(surplus);
    }

    private long read(
            JdbcTemplate jdbc, @Nullable Object after, @Nullable Object upTo, Map<Row, Integer> surplus, int sign) {
        List<Object> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        if (after != null) {
            conditions.add(by + " > ?");
            values.add(after);
        }
        if (upTo != null) {
            conditions.add(after == null ? "(" + by + " <= ? OR " + by + " IS NULL)" : by + " <= ?");
            values.add(upTo);
        }
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        long[] count = {0};
        jdbc.query(
                "SELECT " + String.join(", ", columns) + " FROM " + table + where,
                row -> {
                    count[0]++;
                    Row read = Row.of(row, columns.size());
                    if (surplus.merge(read, sign, Integer::sum) == 0) {
                        surplus.remove(read);
                    }
                },
                values.toArray());
        return count[0];
    }
}
