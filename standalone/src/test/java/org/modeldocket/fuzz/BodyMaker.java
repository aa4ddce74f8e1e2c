package org.modeldocket.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a body that its schema allows, with values of which many fit the record. */
final class BodyMaker {
    private static final int MOST_DEPTH = 6;
    private static final List<String> DATES =
            List.of("2026-06", "2026-06-12", "2026~", "2026-05/2026-06", "../2026-06-12", "2025", "2026-02-30", "soon");

    private final ApiDescription api;
    private final Random random;
    private final List<String> factIds;

    BodyMaker(ApiDescription api, Random random, List<String> factIds) {
        this.api = api;
        this.random = random;
        this.factIds = factIds;
    }

    JsonNode make(JsonNode schema) {
        return make("", schema, 0);
    }

    private JsonNode make(String name, JsonNode given, int depth) {
        JsonNode schema = api.resolved(given);
        for (String choice : new String[] {"oneOf", "anyOf"}) {
            if (schema.path(choice).size() > 0) {
                return make(
                        name,
                        schema.path(choice)
                                .get(random.nextInt(schema.path(choice).size())),
                        depth + 1);
            }
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.path("enum").size() > 0) {
            return schema.path("enum").get(random.nextInt(schema.path("enum").size()));
        }
        if (schema.has("properties")) {
            return object(schema, depth);
        }
        return switch (type(schema)) {
            case "array" -> array(name, schema, depth);
            case "boolean" -> JsonNodeFactory.instance.booleanNode(random.nextBoolean());
            case "integer", "number" -> JsonNodeFactory.instance.numberNode(random.nextInt(100));
            default -> JsonNodeFactory.instance.stringNode(text(name));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(0).asString() : type.asString("string");
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asString()));
        schema.path("properties").properties().forEach(property -> {
            boolean wanted = required.contains(property.getKey()) || random.nextInt(4) == 0;
            if (wanted && depth < MOST_DEPTH) {
                object.set(property.getKey(), make(property.getKey(), property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int i = 1 + random.nextInt(2); i > 0 && depth < MOST_DEPTH; i--) {
            array.add(make(name, schema.path("items"), depth + 1));
        }
        return array;
    }

    private String text(String name) {
        return switch (name) {
            case "occurred", "edtf", "publishedOn", "complyBy", "effectiveFrom", "plannedEnd", "target" ->
                DATES.get(random.nextInt(DATES.size()));
            case "factId" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "targetFactId" -> factIds.get(random.nextInt(factIds.size()));
            case "releaseId" -> "fuzz-" + random.nextInt(1_000);
            case "releases" -> "openai-gpt-5-6";
            case "url" -> "https://example.org/" + random.nextInt(9);
            case "retrievedAt" -> "2026-06-12T09:30:00Z";
            case "jurisdiction" -> "US";
            default -> "A " + (name.isEmpty() ? "name" : name) + " " + random.nextInt(20);
        };
    }
}
