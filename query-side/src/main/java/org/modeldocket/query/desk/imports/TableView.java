package org.modeldocket.query.desk.imports;

import java.util.List;

/** What a table says of itself, as the API answers it. */
public record TableView(
        String tableId, String separator, List<String> columns, List<List<String>> rows, long rowCount) {
    private static final int SAMPLES = 3;

    /** What some rows have in a column, each only once. */
    public List<String> samples(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .toList();
    }

    /** Whether the table has another column of that name, or none with a name. */
    boolean isAmbiguous(int column) {
        String name = columns.get(column);
        return name.isEmpty() || columns.indexOf(name) != columns.lastIndexOf(name);
    }
}
