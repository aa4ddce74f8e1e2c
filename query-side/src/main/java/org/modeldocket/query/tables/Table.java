package org.modeldocket.query.tables;

import java.util.List;

/**
 * A list as a table to take away.
 *
 * @param name of its files, without their endings
 * @param columns those that its description names, in their order
 */
public record Table<T>(String name, List<Column<T>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    CsvTable<T> csv() {
        return new CsvTable<>(columns);
    }
}
