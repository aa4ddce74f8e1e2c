package org.modeldocket.command.imports.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.FactIds;
import org.modeldocket.command.organisations.IdOfNames;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes lines of rows. A cell that is empty, or stands for none, gives no member. One that is not written as its column's dates are
 * stays as it is, with that said, so that its line is refused where the date stands.
 */
final class RowLines {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Dates beside which the source's own words may stand. */
    private static final Set<String> AS_STATED =
            Set.of("occurred", "complyBy", "effectiveFrom", "plannedEnd", "target", "by");

    private final CsvMapping mapping;
    private final Map<String, Integer> columns = new HashMap<>();

    /** @param header the names of the columns; each that the mapping names must be there once */
    RowLines(CsvMapping mapping, List<String> header) {
        this.mapping = mapping;
        for (String name : header) {
            columns.put(name, columns.size());
        }
    }

    /** The lines of a row, as JSON. */
    List<String> of(List<String> row) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < mapping.lines().size(); i++) {
            CsvMapping.Line line = mapping.lines().get(i);
            if (line.needs().stream().allMatch(column -> cell(column, row) != null)) {
                lines.add(FactJson.mapper().writeValueAsString(line(line, i, row)));
            }
        }
        return lines;
    }

    private ObjectNode line(CsvMapping.Line line, int number, List<String> row) {
        ObjectNode object = NODES.objectNode();
        line.constants().forEach((pointer, value) -> put(object, pointer, value.deepCopy()));
        line.columns().forEach((pointer, column) -> {
            JsonNode cell = cell(column, row);
            if (cell != null) {
                put(object, pointer, value(pointer, column, cell));
            }
        });
        line.ids().forEach((pointer, from) -> put(object, pointer, id(pointer, number, from, row)));
        return object;
    }

    /** What a cell stands for; null for none. */
    private @Nullable JsonNode cell(String column, List<String> row) {
        String text = row.get(columns.getOrDefault(column, 0)).strip();
        Map<String, JsonNode> values = mapping.values().getOrDefault(column, Map.of());
        JsonNode value = values.containsKey(text) ? values.get(text) : text.isEmpty() ? null : NODES.stringNode(text);
        return value == null || value.isNull() ? null : value;
    }

    private JsonNode value(String pointer, String column, JsonNode cell) {
        DateStyle style = mapping.dates().get(column);
        if (style == null || !cell.isString()) {
            return cell;
        }
        String text = cell.stringValue();
        Optional<String> edtf = style.edtf(text);
        if (edtf.isEmpty()) {
            return NODES.stringNode(text + " (not " + style.word() + ")");
        }
        boolean asStated = AS_STATED.contains(pointer.substring(pointer.lastIndexOf('/') + 1))
                && !edtf.get().equals(text);
        return asStated
                ? NODES.objectNode().put("edtf", edtf.get()).put("asStated", text)
                : NODES.stringNode(edtf.get());
    }

    /** Of a fact the same for the same key in the same line of the mapping; else the id that follows from the cells. */
    private JsonNode id(String pointer, int number, List<String> from, List<String> row) {
        List<String> words = new ArrayList<>();
        for (String column : from) {
            JsonNode cell = cell(column, row);
            words.add(cell == null ? "" : cell.asString(""));
        }
        if (words.stream().allMatch(String::isBlank)) {
            return NODES.nullNode();
        }
        if (pointer.endsWith("/factId")) {
            words.add(0, "import-key");
            words.add(1, Integer.toString(number));
            return NODES.stringNode(FactIds.of(words.toArray(String[]::new)).toString());
        }
        try {
            return NODES.stringNode(IdOfNames.of(words.toArray(String[]::new)).value());
        } catch (IllegalArgumentException e) {
            return NODES.stringNode(String.join(" ", words));
        }
    }

    private static void put(ObjectNode root, String pointer, JsonNode value) {
        String[] names = pointer.substring(1).split("/", -1);
        JsonNode at = root;
        for (int i = 0; i < names.length - 1; i++) {
            JsonNode next = container(at, names[i]);
            if (next == null) {
                next = isIndex(names[i + 1]) ? NODES.arrayNode() : NODES.objectNode();
                set(at, names[i], next);
            }
            at = next;
        }
        set(at, names[names.length - 1], value);
    }

    private static boolean isIndex(String name) {
        return name.matches("\\d{1,3}");
    }

    private static @Nullable JsonNode container(JsonNode at, String name) {
        JsonNode there = at.isArray() && isIndex(name) ? at.get(Integer.parseInt(name)) : at.get(name);
        return there != null && there.isContainer() ? there : null;
    }

    /** An entry of a list beyond its end comes at its end. */
    private static void set(JsonNode at, String name, JsonNode value) {
        if (at instanceof ArrayNode list) {
            int index = isIndex(name) ? Integer.parseInt(name) : list.size();
            if (index < list.size()) {
                list.set(index, value);
            } else {
                list.add(value);
            }
        } else if (at instanceof ObjectNode object) {
            object.set(name, value);
        }
    }
}
