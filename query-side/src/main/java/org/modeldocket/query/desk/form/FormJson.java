package org.modeldocket.query.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.FormBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Between what a form holds and the JSON of a request. What is left empty is left out; what is wrong is sent, and refused by name. */
public final class FormJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String AS_STATED = "asStated";

    private FormJson() {}

    /** The member that a field holds; null where it is left empty. */
    public static @Nullable JsonNode member(FormField field, FormBody form) {
        String value = form.value(field.input());
        return switch (field.kind()) {
            case TEXT, PROSE, CHOICE, NAME, REFERENCE -> value.isEmpty() ? null : NODES.stringNode(value);
            case NUMBER -> value.isEmpty() ? null : number(value);
            case YES_NO -> NODES.booleanNode("true".equals(value));
            case MAYBE -> value.isEmpty() ? null : NODES.booleanNode("true".equals(value));
            case WHEN -> date(value, form.value(field.input(AS_STATED)));
            case LINES -> list(Stream.of(value.split("\n", -1)));
            case NAMES -> list(form.values(field.input()).stream());
            case KINDS -> KindEntries.read(field, form);
            case PAIR -> PairEntries.read(field, form);
        };
    }

    /** A date; the words of the source alone are read where they say a date without more ado. */
    public static @Nullable JsonNode date(String edtf, String asStated) {
        String date = edtf.isEmpty() ? DatePhrase.edtf(asStated) : edtf;
        if (date.isEmpty() && asStated.isEmpty()) {
            return null;
        }
        ObjectNode node = NODES.objectNode();
        put(node, "edtf", date);
        put(node, AS_STATED, asStated);
        return node;
    }

    /** Puts a text where there is one. */
    public static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    /** A number with or without spaces and commas; a text where it is none. */
    static JsonNode number(String value) {
        String digits = value.replaceAll("[ ,\u00a0\u202f]", "");
        return digits.matches("[0-9]{1,15}") ? NODES.numberNode(Long.parseLong(digits)) : NODES.stringNode(value);
    }

    private static @Nullable JsonNode list(Stream<String> entries) {
        ArrayNode list = NODES.arrayNode();
        entries.map(String::strip).filter(entry -> !entry.isEmpty()).forEach(list::add);
        return list.isEmpty() ? null : list;
    }

    /** What a form holds that says what a fact says: the other way round. */
    public static Map<String, List<String>> values(List<FormField> fields, JsonNode fact) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (FormField field : fields) {
            JsonNode member = fact.get(field.name());
            if (member != null) {
                add(field, member, values);
            }
        }
        return values;
    }

    /** Whether a form shows all of a member, so that it can be changed there without a loss. */
    public static boolean isWhole(FormField field, @Nullable JsonNode member) {
        if (member == null) {
            return true;
        }
        return switch (field.kind()) {
            case LINES -> texts(member, "").stream().noneMatch(text -> text.contains("\n"));
            case KINDS -> KindEntries.isWhole(field, member);
            default -> true;
        };
    }

    private static void add(FormField field, JsonNode member, Map<String, List<String>> values) {
        switch (field.kind()) {
            case TEXT, PROSE, CHOICE, REFERENCE, NUMBER, YES_NO, MAYBE ->
                values.put(field.input(), List.of(member.asString()));
            case NAME -> values.put(field.input(), List.of(member.path("name").asString()));
            case WHEN -> {
                values.put(field.input(), List.of(text(member, "edtf")));
                values.put(
                        field.input(AS_STATED), List.of(member.path(AS_STATED).asString("")));
            }
            case LINES -> values.put(field.input(), List.of(String.join("\n", texts(member, ""))));
            case NAMES -> values.put(field.input(), texts(member, "name"));
            case KINDS -> KindEntries.add(field, member, values);
            case PAIR -> PairEntries.add(field, member, values);
        }
    }

    static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(text(entry, member)));
        return texts;
    }

    /** A text, or that of a member of an object. */
    static String text(JsonNode entry, String member) {
        return entry.isObject() ? entry.path(member).asString("") : entry.asString();
    }
}
