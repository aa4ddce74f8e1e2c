package org.modeldocket.command.imports.csv;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How a row of a table becomes lines.
 *
 * @param separator between two cells
 * @param dates the style of each column that has dates
 * @param values by column, what some of its cells stand for; null for none
 * @param lines those that each row makes
 */
public record CsvMapping(
        char separator, Map<String, DateStyle> dates, Map<String, Map<String, JsonNode>> values, List<Line> lines) {
    /**
     * One line of a row. Members are named by their JSON Pointers.
     *
     * @param constants what is the same in each row
     * @param columns the column that a member is taken from
     * @param ids the columns that an id is made from
     * @param needs the columns without which a row makes no such line
     */
    public record Line(
            Map<String, JsonNode> constants,
            Map<String, String> columns,
            Map<String, List<String>> ids,
            List<String> needs) {}

    /** All columns that it names. */
    Set<String> named() {
        Set<String> named = new LinkedHashSet<>(dates.keySet());
        named.addAll(values.keySet());
        for (Line line : lines) {
            named.addAll(line.columns().values());
            line.ids().values().forEach(named::addAll);
            named.addAll(line.needs());
        }
        return named;
    }
}
