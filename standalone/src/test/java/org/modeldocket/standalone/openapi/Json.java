package org.modeldocket.standalone.openapi;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Small pieces of a description. */
final class Json {
    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    static final String SCHEMAS = "#/components/schemas/";

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode type(String type) {
        return object().put("type", type);
    }

    static ObjectNode type(String type, String format) {
        return type(type).put("format", format);
    }

    static ObjectNode ref(String schema) {
        return object().put("$ref", SCHEMAS + schema);
    }

    static ObjectNode list(ObjectNode items) {
        return type("array").set("items", items);
    }

    static ObjectNode of(String keyword, Iterable<? extends JsonNode> schemas) {
        ObjectNode composed = object();
        ArrayNode branches = composed.putArray(keyword);
        schemas.forEach(branches::add);
        return composed;
    }

    /** The same value, or null. */
    static ObjectNode orNull(ObjectNode schema) {
        if (schema.path("type").isString()) {
            String type = schema.path("type").asString();
            schema.putArray("type").add(type).add("null");
            return schema;
        }
        return of("anyOf", List.of(schema, type("null")));
    }

    /** A schema of an object, to which members are added. */
    static ObjectNode members() {
        ObjectNode schema = type("object");
        schema.putObject("properties");
        return schema;
    }

    static void add(ObjectNode object, String member, ObjectNode schema, boolean required) {
        ((ObjectNode) object.path("properties")).set(member, schema);
        if (required) {
            object.withArrayProperty("required").add(member);
        }
    }
}
