package org.modeldocket.query.desk.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.legal.LegalBasis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Between what a form holds and the JSON of a request. What is left empty is left out; what is wrong is sent, and refused by name. */
public final class FormJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String AS_STATED = "asStated";
    private static final String TEXT = "text";
    private static final String KIND = "kind";

    private FormJson() {}

    /** The member that a field holds; null where it is left empty. */
    public static @Nullable JsonNode member(FormField field, FormBody form) {
        String value = form.value(field.input());
        return switch (field.kind()) {
            case TEXT, PROSE, CHOICE, NAME, REFERENCE -> value.isEmpty() ? null : NODES.stringNode(value);
            case NUMBER -> number(value);
            case YES_NO -> NODES.booleanNode("true".equals(value));
            case MAYBE -> value.isEmpty() ? null : NODES.booleanNode("true".equals(value));
            case WHEN -> date(value, form.value(field.input(AS_STATED)));
            case LINES -> list(Stream.of(value.split("\n", -1)));
            case NAMES -> list(form.values(field.input()).stream());
            case KINDS -> kinds(field, form);
            case PAIR -> pair(field, form);
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

    private static @Nullable JsonNode number(String value) {
        String digits = value.replaceAll("[ ,\u00a0\u202f]", "");
        return value.isEmpty()
                ? null
                : digits.matches("[0-9]{1,15}") ? NODES.numberNode(Long.parseLong(digits)) : NODES.stringNode(value);
    }

    private static @Nullable JsonNode list(Stream<String> entries) {
        ArrayNode list = NODES.arrayNode();
        entries.map(String::strip).filter(entry -> !entry.isEmpty()).forEach(list::add);
        return list.isEmpty() ? null : list;
    }

    private static @Nullable JsonNode kinds(FormField field, FormBody form) {
        ArrayNode list = NODES.arrayNode();
        for (String kind : form.values(field.input())) {
            ObjectNode entry = NODES.objectNode().put(KIND, kind);
            if (field.type() == Measure.class && kind.equals(Measure.Kind.OTHER.name())) {
                put(entry, TEXT, form.value(field.input(TEXT)));
            }
            if (kind.equals(Audience.Kind.IN_JURISDICTION.name())) {
                put(entry, "jurisdiction", form.value(field.input("jurisdiction")));
            }
            if (kind.equals(Audience.Kind.LISTED_ORGANISATIONS.name())) {
                put(entry, "description", form.value(field.input("description")));
            }
            if (!kind.isEmpty()) {
                list.add(entry.size() == 1 ? NODES.stringNode(kind) : entry);
            }
        }
        return list.isEmpty() ? null : list;
    }

    private static @Nullable JsonNode pair(FormField field, FormBody form) {
        ObjectNode entry = NODES.objectNode();
        put(entry, first(field), form.value(field.input()));
        put(entry, second(field), form.value(field.input(TEXT)));
        return form.value(field.input(TEXT)).isEmpty()
                ? null
                : NODES.arrayNode().add(entry);
    }

    private static String first(FormField field) {
        return field.type() == LegalBasis.class ? "id" : "scheme";
    }

    private static String second(FormField field) {
        return field.type() == LegalBasis.class ? TEXT : "value";
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
            case PAIR -> member.size() <= 1;
            case KINDS -> {
                List<String> kinds = texts(member, KIND);
                boolean shown = true;
                for (JsonNode entry : member) {
                    String kind = text(entry, KIND);
                    shown &= !entry.isObject()
                            || entry.propertyNames().stream()
                                    .allMatch(part -> part.equals(KIND) || part.equals(partOf(kind)));
                }
                yield shown && kinds.stream().distinct().count() == kinds.size();
            }
            default -> true;
        };
    }

    /** What a kind takes besides. */
    private static String partOf(String kind) {
        return switch (kind) {
            case "OTHER" -> TEXT;
            case "IN_JURISDICTION" -> "jurisdiction";
            case "LISTED_ORGANISATIONS" -> "description";
            default -> "";
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
            case KINDS -> {
                values.put(field.input(), texts(member, KIND));
                for (String part : List.of(TEXT, "jurisdiction", "description")) {
                    member.forEach(entry -> {
                        if (entry.has(part)) {
                            values.put(
                                    field.input(part), List.of(entry.path(part).asString()));
                        }
                    });
                }
            }
            case PAIR -> {
                values.put(
                        field.input(), List.of(member.path(0).path(first(field)).asString("")));
                values.put(
                        field.input(TEXT),
                        List.of(member.path(0).path(second(field)).asString("")));
            }
        }
    }

    private static List<String> texts(JsonNode list, String member) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(text(entry, member)));
        return texts;
    }

    /** A text, or that of a member of an object. */
    private static String text(JsonNode entry, String member) {
        return entry.isObject() ? entry.path(member).asString("") : entry.asString();
    }
}
