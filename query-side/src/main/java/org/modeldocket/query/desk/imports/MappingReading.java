package org.modeldocket.query.desk.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.desk.form.FormJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a form holds that makes a mapping, as far as the form can show it: the other way round of {@link MappingWriter}. */
final class MappingReading {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MappingReading() {}

    static Map<String, List<String>> values(JsonNode mapping, TableView table) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        mapping.path("dates").properties().forEach(one -> put(values, table, one.getKey(), "date", one.getValue()));
        mapping.path("values").properties().forEach(one -> {
            List<String> none = new ArrayList<>();
            one.getValue().properties().stream()
                    .filter(cell -> cell.getValue().isNull())
                    .forEach(cell -> none.add(cell.getKey()));
            put(values, table, one.getKey(), "none", NODES.stringNode(String.join(MappingForm.APART + " ", none)));
        });
        mapping.path("lines").forEach(line -> addLine(line, values, table));
        return values;
    }

    private static void put(
            Map<String, List<String>> values, TableView table, String name, String part, JsonNode value) {
        int column = table.columns().indexOf(name);
        if (column >= 0) {
            values.put(MappingForm.input(column, part), List.of(value.asString("")));
        }
    }

    private static void addLine(JsonNode line, Map<String, List<String>> values, TableView table) {
        JsonNode constants = line.path("constants");
        FactType type = FactType.named(constants.path("/type").asString(""));
        line.path("columns").properties().forEach(one -> {
            String pointer = one.getKey().replaceFirst("^/measures/\\d+/text$", "/measures/0/text");
            String part = type == null || pointer.equals("/releaseId") ? "case" : "fact";
            put(values, table, one.getValue().asString(""), "to", NODES.stringNode(part + pointer));
        });
        line.path("ids").properties().forEach(one -> {
            List<String> from = new ArrayList<>();
            one.getValue().forEach(column -> from.add(column.asString("")));
            if (one.getKey().equals("/releaseId")) {
                values.put(MappingForm.CASE_FROM, from);
            } else if (one.getKey().equals("/factId")) {
                values.put(MappingForm.KEY, from);
            }
        });
        if (type == null) {
            constants
                    .properties()
                    .forEach(one -> values.put(
                            "r." + one.getKey().substring(1),
                            List.of(one.getValue().asString(""))));
            return;
        }
        values.put(MappingForm.TYPE, List.of(type.logicalName()));
        ObjectNode fact = NODES.objectNode();
        constants.properties().forEach(one -> fact.set(one.getKey().substring(1), one.getValue()));
        values.putAll(FormJson.values(MemberChoices.fields(type), fact));
        fact.path("citations")
                .path(0)
                .properties()
                .forEach(one -> values.put(
                        one.getKey().equals("publishedOn") ? "published" : one.getKey(),
                        List.of(one.getValue().asString(""))));
    }
}
