package org.modeldocket.command.imports.csv;

import java.util.List;

/**
 * What a table says of itself.
 *
 * @param tableId where this node keeps it
 * @param separator between two cells: of a comma, a semicolon, a tabulator and a vertical bar the one that makes the most columns
 * @param columns their names, as the first row has them
 * @param rows the first ones; long cells are cut
 * @param rowCount how many it has, without the first one and blank ones
 */
public record TableHead(
        String tableId, String separator, List<String> columns, List<List<String>> rows, long rowCount) {}
