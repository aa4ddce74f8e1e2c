package org.modeldocket.command.request;

import tools.jackson.databind.JsonNode;

/** Names what a JSON value is, for messages. */
final class JsonKind {
    private JsonKind() {}

    static String of(JsonNode node) {
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
