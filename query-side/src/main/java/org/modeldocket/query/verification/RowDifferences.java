package org.modeldocket.query.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Names the rows in which a table differs from what the record gives.
 *
 * @param differences gets each difference as a sentence
 */
record RowDifferences(String table, List<String> columns, Consumer<String> differences) {
    /** How many rows are paired with each other, since that takes time by the square. */
    private static final int PAIRED = 200;

    /** @param surplus how many more of a row the record gives than the table has; negative where the table has more */
    void name(Map<Row, Integer> surplus) {
        List<Row> missing = new ArrayList<>();
        List<Row> added = new ArrayList<>();
        surplus.forEach((row, count) -> {
            for (int i = 0; i < Math.abs(count); i++) {
                (count > 0 ? missing : added).add(row);
            }
        });
        // In one order, so that the two versions of an altered row lie near each other.
        missing.sort(Comparator.comparing(row -> row.key(columns)));
        added.sort(Comparator.comparing(row -> row.key(columns)));
        pair(missing, added);
    }

    /** A row that is missing and one that was added are one altered row where most of their columns agree. */
    private void pair(List<Row> missing, List<Row> added) {
        List<Row> left = new ArrayList<>(missing);
        for (Row row : added) {
            Row most = nearest(row, left.subList(0, Math.min(PAIRED, left.size())));
            if (most == null) {
                tell(row, "the record gives no such row");
            } else {
                left.remove(most);
                for (int column : row.differencesTo(most)) {
                    tell(
                            most,
                            "column " + columns.get(column) + ": the views have " + row.shown(column)
                                    + ", the record gives " + most.shown(column));
                }
            }
        }
        left.forEach(row -> tell(row, "the views lack this row"));
    }

    private @Nullable Row nearest(Row row, List<Row> candidates) {
        Row nearest = null;
        int fewest = (columns.size() + 1) / 2;
        for (Row candidate : candidates) {
            int differing = row.differencesTo(candidate).size();
            if (differing <= fewest && (nearest == null || differing < fewest)) {
                nearest = candidate;
                fewest = differing;
            }
        }
        return nearest;
    }

    private void tell(Row row, String what) {
        differences.accept(table + ": " + row.key(columns) + ": " + what);
    }
}
