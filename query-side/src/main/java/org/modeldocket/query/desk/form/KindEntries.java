package org.modeldocket.query.desk.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Measure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists of constants of which some take more: a measure of another kind a text, an audience how many it is and who. What is typed for
 * a constant chooses it.
 */
public final class KindEntries {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String KIND = "kind";

    private KindEntries() {}

    /** The inputs of a constant beside its own, by the members that they make. */
    public static Map<String, String> inputs(FormField field, String kind) {
        Map<String, String> inputs = new LinkedHashMap<>();
        if (field.type() == Measure.class) {
            if (kind.equals(Measure.Kind.OTHER.name())) {
                inputs.put("text", field.input("text"));
            }
            return inputs;
        }
        inputs.put("description", field.input("description." + kind));
        if (!kind.equals(Audience.Kind.ALL.name())) {
            inputs.put("atLeast", field.input("atLeast." + kind));
            inputs.put("atMost", field.input("atMost." + kind));
        }
        if (kind.equals(Audience.Kind.LISTED_ORGANISATIONS.name())) {
            inputs.put("listPublished", field.input("listPublished"));
        }
        if (kind.equals(Audience.Kind.IN_JURISDICTION.name())) {
            inputs.put("jurisdiction", field.input("jurisdiction"));
        }
        return inputs;
    }

    static @Nullable JsonNode read(FormField field, FormBody form) {
        Set<String> chosen = new LinkedHashSet<>(form.values(field.input()));
        Set<String> kinds = new LinkedHashSet<>();
        for (Enum<?> constant : field.constants()) {
            boolean isTyped = inputs(field, constant.name()).values().stream()
                    .anyMatch(input -> !form.value(input).isEmpty());
            if (isTyped || chosen.contains(constant.name())) {
                kinds.add(constant.name());
            }
        }
        kinds.addAll(chosen);
        ArrayNode list = NODES.arrayNode();
        for (String kind : kinds) {
            ObjectNode entry = NODES.objectNode().put(KIND, kind);
            inputs(field, kind).forEach((member, input) -> put(entry, member, form.value(input)));
            if (!kind.isEmpty()) {
                list.add(entry.size() == 1 ? NODES.stringNode(kind) : entry);
            }
        }
        return list.isEmpty() ? null : list;
    }

    private static void put(ObjectNode entry, String member, String value) {
        if (value.isEmpty()) {
            return;
        }
        switch (member) {
            case "atLeast", "atMost" -> entry.set(member, FormJson.number(value));
            case "listPublished" -> entry.put(member, "true".equals(value));
            default -> entry.put(member, value);
        }
    }

    static void add(FormField field, JsonNode member, Map<String, List<String>> values) {
        values.put(field.input(), FormJson.texts(member, KIND));
        for (JsonNode entry : member) {
            inputs(field, FormJson.text(entry, KIND)).forEach((name, input) -> {
                if (entry.has(name)) {
                    values.put(input, List.of(entry.path(name).asString()));
                }
            });
        }
    }

    /** Whether a form shows all of it: it has one entry for each constant. */
    static boolean isWhole(FormField field, JsonNode member) {
        List<String> kinds = FormJson.texts(member, KIND);
        boolean shown = true;
        for (JsonNode entry : member) {
            Set<String> parts = inputs(field, FormJson.text(entry, KIND)).keySet();
            shown &= !entry.isObject()
                    || entry.propertyNames().stream().allMatch(part -> part.equals(KIND) || parts.contains(part));
        }
        return shown && kinds.stream().distinct().count() == kinds.size();
    }
}
