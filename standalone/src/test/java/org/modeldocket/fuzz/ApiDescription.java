package org.modeldocket.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code openapi.json} says of the requests. */
final class ApiDescription {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    private final JsonNode document;

    ApiDescription(String json) {
        document = JsonMapper.shared().readTree(json);
    }

    record Parameter(String name, String in) {}

    /** @param body the schema of its JSON; null where it has none */
    record Operation(
            String method,
            String path,
            List<Parameter> parameters,
            @Nullable JsonNode body) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .forEach(operation -> operations.add(operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                operation.getValue()))));
        return operations;
    }

    private Operation operation(String method, String path, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(given -> {
            JsonNode parameter = resolved(given);
            parameters.add(new Parameter(
                    parameter.path("name").asString(), parameter.path("in").asString()));
        });
        JsonNode body = resolved(operation.path("requestBody"))
                .path("content")
                .path("application/json")
                .path("schema");
        return new Operation(method, path, parameters, body.isMissingNode() ? null : body);
    }

    /** What a reference refers to, else the node itself. */
    JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").asString("");
        return reference.isEmpty() ? node : resolved(document.at(reference.substring(1)));
    }
}
