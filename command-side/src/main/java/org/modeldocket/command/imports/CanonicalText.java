package org.modeldocket.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.command.api.request.json.JsonDocument;
import tools.jackson.databind.JsonNode;

/** A JSON value as one text, the same for every order of members and every spacing. */
final class CanonicalText {
    private CanonicalText() {}

    static String of(JsonNode node) {
        StringBuilder text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            List<String> names = new ArrayList<>(node.propertyNames());
            names.sort(null);
            text.append('{');
            for (String name : names) {
                text.append(name.length()).append(':').append(name).append('=');
                write(node.get(name), text);
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            node.forEach(entry -> write(entry, text));
            text.append(']');
        } else if (node.isString()) {
            String value = node.stringValue();
            text.append('"').append(value.length()).append(':').append(value);
        } else if (node.isBoolean()) {
            text.append(node.booleanValue() ? "t" : "f");
        } else {
            text.append('#').append(JsonDocument.shown(node)).append(';');
        }
    }
}
