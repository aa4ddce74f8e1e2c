package org.modeldocket.command.api.request.json;

import tools.jackson.databind.JsonNode;

/** Names what a JSON value is, for messages. */
public final class JsonKind {
    private JsonKind() {}

    public static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a string";
            case BOOLEAN -> "a boolean";
            case NULL -> "null";
            case POJO, NUMBER -> "a number";
            case BINARY, MISSING -> "nothing that JSON knows";
        };
    }
}
