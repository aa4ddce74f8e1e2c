package org.modeldocket.query.desk.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.FormBody;
import org.modeldocket.vocabulary.legal.LegalBasis;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lists of two texts each, the first of which may be a constant: grounds in law, and numbers under which a directive is found. */
public final class PairEntries {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String TEXT = "text";

    private PairEntries() {}

    /** How many lines a form holds. */
    public static int lines(FormField field, FormBody form) {
        return Math.max(
                form.values(field.input()).size(),
                form.values(field.input(TEXT)).size());
    }

    /** The first input of a line, from 0. */
    public static String first(FormField field, FormBody form, int line) {
        return at(form.values(field.input()), line);
    }

    /** The second one. */
    public static String second(FormField field, FormBody form, int line) {
        return at(form.values(field.input(TEXT)), line);
    }

    private static String at(List<String> values, int line) {
        return line < values.size() ? values.get(line).strip() : "";
    }

    /** A scheme without a number says nothing. */
    static @Nullable JsonNode read(FormField field, FormBody form) {
        ArrayNode list = NODES.arrayNode();
        for (int line = 0; line < lines(field, form); line++) {
            String first = first(field, form, line);
            String second = second(field, form, line);
            if (!second.isEmpty() || !first.isEmpty() && field.type() == LegalBasis.class) {
                ObjectNode entry = NODES.objectNode();
                FormJson.put(entry, firstMember(field), first);
                FormJson.put(entry, secondMember(field), second);
                list.add(entry);
            }
        }
        return list.isEmpty() ? null : list;
    }

    static void add(FormField field, JsonNode member, Map<String, List<String>> values) {
        values.put(field.input(), FormJson.texts(member, firstMember(field)));
        values.put(field.input(TEXT), FormJson.texts(member, secondMember(field)));
    }

    private static String firstMember(FormField field) {
        return field.type() == LegalBasis.class ? "id" : "scheme";
    }

    private static String secondMember(FormField field) {
        return field.type() == LegalBasis.class ? TEXT : "value";
    }
}
