package org.modeldocket.standalone.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.modeldocket.standalone.Client;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The committed description, which real requests and answers are compared with. */
final class Described {
    private static final List<String> HEADERS =
            List.of("ETag", "Link", "Location", "Memento-Datetime", "X-Correlation-Id");
    private static final List<String> HEADERS_OF_PROBLEMS = List.of("Retry-After", "WWW-Authenticate");
    private static final Set<String> BRANCHES = Set.of("allOf", "anyOf", "oneOf");

    private final JsonNode document;
    private final ObjectNode closed;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    /** @param node of the document */
    record Operation(String method, String path, JsonNode node) {
        JsonNode success() {
            String status = node.path("responses").propertyNames().stream()
                    .filter(code -> code.startsWith("2"))
                    .findFirst()
                    .orElseThrow();
            return node.path("responses").path(status);
        }
    }

    Described() {
        try {
            document = Json.MAPPER.readTree(Files.readString(OpenApiDocumentTest.COMMITTED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        closed = Json.object();
        ObjectNode schemasClosed = closed.putObject("components").putObject("schemas");
        document.path("components").path("schemas").properties().forEach(schema -> {
            JsonNode copy = schema.getValue().deepCopy();
            closeWithin(copy);
            schemasClosed.set(schema.getKey(), copy);
        });
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    List<JsonNode> parameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .toList();
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** What of an answer the description does not say, or says otherwise. */
    List<String> faults(Operation operation, Client.Answer answer) {
        List<String> faults = new ArrayList<>();
        JsonNode response = operation.node().path("responses").path(String.valueOf(answer.status()));
        if (response.isMissingNode()) {
            return List.of("status " + answer.status() + ": " + answer.text());
        }
        boolean problem = answer.status() >= 400;
        for (String header : problem ? HEADERS_OF_PROBLEMS : HEADERS) {
            if (!answer.header(header).isEmpty() && !response.path("headers").has(header)) {
                faults.add("header " + header + " of status " + answer.status());
            }
        }
        String type = answer.header("Content-Type").replaceAll(";.*", "");
        if (type.isEmpty()) {
            return faults;
        }
        JsonNode schema = response.path("content").path(type).path("schema");
        if (schema.isMissingNode()) {
            faults.add("content " + type + " of status " + answer.status());
        } else if (type.equals("application/x-ndjson")) {
            answer.text().lines().forEach(line -> faults.addAll(faults(schema, line)));
        } else if (type.endsWith("json")) {
            faults.addAll(faults(schema, answer.text()));
        }
        return faults;
    }

    /** What of a text a schema does not allow. A member that the schema does not know is a fault. */
    List<String> faults(JsonNode schema, String json) {
        Schema validator = schemas.computeIfAbsent(schema.toString(), key -> {
            ObjectNode root = closed.deepCopy();
            ObjectNode entry = schema.asObject().deepCopy();
            close(entry);
            root.setAll(entry);
            return registry.getSchema(root);
        });
        try {
            return validator.validate(Json.MAPPER.readTree(json)).stream()
                    .map(Error::toString)
                    .toList();
        } catch (JacksonException e) {
            return List.of("is no JSON: " + e.getMessage());
        }
    }

    /** Where a schema stands for a value, the value has no other members; branches of a value are not closed one by one. */
    private static void close(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            boolean map = object.has("additionalProperties");
            boolean composed = object.has("$ref")
                    || object.has("properties")
                    || BRANCHES.stream().anyMatch(object::has);
            if (composed && !map) {
                object.put("unevaluatedProperties", false);
            }
            closeWithin(object);
        }
    }

    private static void closeWithin(JsonNode schema) {
        schema.path("properties").forEach(Described::close);
        close(schema.path("items"));
        close(schema.path("additionalProperties"));
        BRANCHES.forEach(keyword -> schema.path(keyword).forEach(Described::closeWithin));
    }
}
