package org.modeldocket.command.imports.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.api.request.json.Faults;
import org.modeldocket.command.api.request.json.FaultyRequestException;
import org.modeldocket.command.api.request.json.JsonDocument;
import org.modeldocket.command.api.request.json.JsonKind;
import org.modeldocket.command.api.request.json.JsonPointer;
import org.modeldocket.vocabulary.text.NearestName;
import org.modeldocket.vocabulary.text.Quoted;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;

/** Reads a mapping, or lists all its faults. */
public final class MappingReader {
    /** The members of facts that hold dates. */
    static final Set<String> DATES = Set.of(
            "occurred",
            "edtf",
            "publishedOn",
            "complyBy",
            "effectiveFrom",
            "plannedEnd",
            "target",
            "by",
            "searchedOn",
            "retrievedAt");

    private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9]+)+");
    private static final List<String> OF_MAPPING = List.of("separator", "dates", "values", "lines");
    private static final List<String> OF_LINE = List.of("constants", "columns", "ids", "needs");

    private final Faults faults;

    private MappingReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * @throws FaultyRequestException with every fault
     * @throws org.modeldocket.command.api.request.json.MalformedJsonException when it is no JSON
     */
    public static CsvMapping read(byte[] json) {
        MappingReader reader = new MappingReader(JsonDocument.parse(json).faults());
        CsvMapping mapping = reader.mapping(FactJson.mapper().readTree(json));
        reader.faults.refuseIfAny();
        return mapping;
    }

    private CsvMapping mapping(JsonNode root) {
        known(root, JsonPointer.ROOT, OF_MAPPING);
        Map<String, DateStyle> dates = each(root, JsonPointer.ROOT, "dates", this::style);
        Map<String, Map<String, JsonNode>> values = each(root, JsonPointer.ROOT, "values", this::constants);
        List<CsvMapping.Line> lines = new ArrayList<>();
        JsonPointer at = JsonPointer.ROOT.member("lines");
        if (!root.path("lines").isArray() || root.path("lines").isEmpty()) {
            faults.add(at, "must be a list of the lines that a row makes, one at least");
        }
        root.path("lines").forEach(line -> lines.add(line(line, at.entry(lines.size()), dates)));
        return new CsvMapping(separator(root), dates, values, List.copyOf(lines));
    }

    private char separator(JsonNode root) {
        String separator = root.has("separator") ? root.path("separator").asString("") : ",";
        if (separator.length() == 1 && ",;\t|".contains(separator)) {
            return separator.charAt(0);
        }
        faults.add(JsonPointer.ROOT.member("separator"), "must be a comma, a semicolon, a tabulator or |");
        return ',';
    }

    private CsvMapping.Line line(JsonNode line, JsonPointer at, Map<String, DateStyle> dates) {
        known(line, at, OF_LINE);
        Map<String, JsonNode> constants = each(line, at, "constants", (value, where) -> value);
        Map<String, String> columns = each(line, at, "columns", this::text);
        Map<String, List<String>> ids = each(line, at, "ids", this::texts);
        List<String> needs = line.has("needs") ? texts(line.path("needs"), at.member("needs")) : List.of();
        Stream.of("constants", "columns", "ids")
                .forEach(kind -> line.path(kind).propertyNames().stream()
                        .filter(pointer -> !POINTER.matcher(pointer).matches())
                        .forEach(pointer -> faults.add(
                                at.member(kind).member(pointer),
                                "must be a JSON Pointer, /citations/0/title for example")));
        columns.forEach((pointer, column) -> {
            if (DATES.contains(pointer.substring(pointer.lastIndexOf('/') + 1)) && !dates.containsKey(column)) {
                faults.add(
                        at.member("columns").member(pointer),
                        "is a date: say in dates how the column " + Quoted.of(column) + " writes it, as one of "
                                + styles());
            }
        });
        return new CsvMapping.Line(constants, columns, ids, needs);
    }

    private static String styles() {
        return Stream.of(DateStyle.values()).map(DateStyle::word).collect(Collectors.joining(", "));
    }

    private @Nullable DateStyle style(JsonNode value, JsonPointer at) {
        DateStyle style = DateStyle.named(value.asString("")).orElse(null);
        if (style == null) {
            faults.add(at, "must be one of " + styles());
        }
        return style;
    }

    private Map<String, JsonNode> constants(JsonNode value, JsonPointer at) {
        Map<String, JsonNode> constants = new LinkedHashMap<>();
        if (value.isObject()) {
            value.properties().forEach(one -> constants.put(one.getKey(), one.getValue()));
        } else {
            faults.add(at, "must be an object with what cells stand for, is " + JsonKind.of(value));
        }
        return constants;
    }

    private @Nullable String text(JsonNode value, JsonPointer at) {
        if (value.isString()) {
            return value.stringValue();
        }
        faults.add(at, "must be the name of a column, is " + JsonKind.of(value));
        return null;
    }

    private List<String> texts(JsonNode value, JsonPointer at) {
        List<String> texts = new ArrayList<>();
        if (!value.isArray() || value.isEmpty()) {
            faults.add(at, "must be a list of columns");
        }
        for (JsonNode one : value) {
            String text = text(one, at.entry(texts.size()));
            texts.add(text == null ? "" : text);
        }
        return List.copyOf(texts);
    }

    private <T> Map<String, T> each(
            JsonNode node, JsonPointer at, String member, BiFunction<JsonNode, JsonPointer, @Nullable T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        JsonNode object = node.path(member);
        if (node.has(member) && !object.isObject()) {
            faults.add(at.member(member), "must be an object, is " + JsonKind.of(object));
            return all;
        }
        for (Map.Entry<String, JsonNode> one : object.properties()) {
            T value = read.apply(one.getValue(), at.member(member).member(one.getKey()));
            if (value != null) {
                all.put(one.getKey(), value);
            }
        }
        return all;
    }

    private void known(JsonNode node, JsonPointer at, List<String> known) {
        if (!node.isObject()) {
            faults.add(at, "must be an object, is " + JsonKind.of(node));
        }
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> faults.add(at.member(name), NearestName.unknown(name, known)));
    }
}
