package org.modeldocket.standalone.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modeldocket.platform.problem.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The operations, made of what the controllers declare and of {@code operations.yaml}. */
final class Operations {
    private final Texts texts;
    private final AnswerSchemas answers;
    private final ObjectNode components;
    private final TreeSet<String> problemsNamed = new TreeSet<>();

    Operations(Texts texts, AnswerSchemas answers, ObjectNode components) {
        this.texts = texts;
        this.answers = answers;
        this.components = components;
    }

    /** The problems that an operation names as its answers. */
    TreeSet<String> problemsNamed() {
        return problemsNamed;
    }

    ObjectNode paths(SortedMap<String, Endpoints.Endpoint> endpoints) {
        ObjectNode paths = Json.object();
        // In the order of operations.yaml, in which the examples can be sent.
        texts.section("operations").propertyNames().stream()
                .filter(key -> endpoints.containsKey(key)
                        || texts.find("operations", key, "sameAs").isString())
                .forEach(key -> add(paths, key, endpoints));
        endpoints.keySet().forEach(key -> texts.need("operations", key));
        return paths;
    }

    private void add(ObjectNode paths, String key, SortedMap<String, Endpoints.Endpoint> endpoints) {
        texts.find("operations", key);
        String[] methodAndPath = key.split(" ");
        JsonNode entry = texts.need("operations", key);
        Endpoints.Endpoint endpoint = endpoints.get(entry.path("sameAs").asString(key));
        ObjectNode operation =
                paths.withObjectProperty(methodAndPath[1]).putObject(methodAndPath[0].toLowerCase(Locale.ROOT));
        operation.put("operationId", texts.text("operations", key, "id"));
        operation.putArray("tags").add(texts.text("operations", key, "tag"));
        operation.put("summary", texts.text("operations", key, "summary"));
        operation.put("description", texts.text("operations", key));
        security(operation, entry);
        parameters(operation, key, entry, endpoint);
        JsonNode body = entry.path("body");
        if (body.isObject()) {
            ObjectNode content = operation
                    .putObject("requestBody")
                    .put("description", texts.text("operations", key, "body"))
                    .put("required", true)
                    .putObject("content")
                    .putObject(body.path("type").asString("application/json"));
            content.set("schema", schema(body.path("schema")));
            content.set("examples", body.path("examples").deepCopy());
        }
        responses(operation, key, entry, endpoint);
    }

    private static void security(ObjectNode operation, JsonNode entry) {
        operation.putArray("security");
        if (entry.has("role")) {
            operation
                    .withArrayProperty("security")
                    .addObject()
                    .putArray(entry.path("role").asString());
        }
    }

    private void parameters(ObjectNode operation, String key, JsonNode entry, Endpoints.Endpoint endpoint) {
        Map<String, String> all = new TreeMap<>();
        endpoint.parameters().forEach((name, in) -> all.put(in + "." + name, name));
        entry.path("headers").forEach(header -> all.put("header." + header.asString(), header.asString()));
        if (answersWith(entry, "ETag") && key.startsWith("GET")) {
            all.put("header.If-None-Match", "If-None-Match");
        }
        entry.path("without").forEach(name -> all.values().remove(name.asString()));
        entry.path("add")
                .forEach(place -> all.put(place.asString(), place.asString().split("\\.")[1]));
        for (Map.Entry<String, String> place : all.entrySet()) {
            String in = place.getKey().substring(0, place.getKey().indexOf('.'));
            String name = place.getValue();
            JsonNode own = texts.find("operations", key, "parameters", name);
            ObjectNode parameter = parameter(in, name, own);
            if (own.isMissingNode()) {
                components.withObjectProperty("parameters").set(place.getKey(), parameter);
                parameter = Json.object().put("$ref", "#/components/parameters/" + place.getKey());
            }
            operation.withArrayProperty("parameters").add(parameter);
        }
    }

    private ObjectNode parameter(String in, String name, JsonNode own) {
        JsonNode common = own.has("text") ? texts.find("parameters", in, name) : texts.need("parameters", in, name);
        ObjectNode merged = common.isObject() ? common.asObject().deepCopy() : Json.object();
        if (own.isObject()) {
            merged.setAll(own.asObject().deepCopy());
        }
        ObjectNode parameter = Json.object().put("name", name).put("in", in);
        parameter.put("description", merged.path("text").asString("").strip());
        parameter.put("required", in.equals("path") || merged.path("required").asBoolean(false));
        parameter.set("schema", merged.has("schema") ? merged.path("schema") : Json.type("string"));
        if (merged.has("example")) {
            parameter.set("example", merged.path("example"));
        }
        return parameter;
    }

    /** The name of a schema, or one itself. */
    private static ObjectNode schema(JsonNode given) {
        return given.isString() ? Json.ref(given.asString()) : given.asObject().deepCopy();
    }

    private static boolean answersWith(JsonNode entry, String header) {
        return entry.path("answers")
                .valueStream()
                .anyMatch(name -> name.asString().equals(header));
    }

    private void responses(ObjectNode operation, String key, JsonNode entry, Endpoints.Endpoint endpoint) {
        ObjectNode responses = operation.putObject("responses");
        ObjectNode success = responses.putObject(entry.path("status").asString("200"));
        success.put("description", texts.text("operations", key, "answer"));
        entry.path("answers").forEach(name -> header(success, name.asString()));
        header(success, "X-Correlation-Id");
        ObjectNode content = success.putObject("content");
        if (!entry.has("content")) {
            content.putObject("application/json").set("schema", answers.of(endpoint.answer()));
        }
        for (String forms : List.of("content", "andContent")) {
            entry.path(forms).properties().forEach(form -> {
                content.putObject(form.getKey()).set("schema", schema(form.getValue()));
            });
        }
        if (answersWith(entry, "ETag") && key.startsWith("GET")) {
            responses.putObject("304").put("description", texts.text("responses", "304"));
        }
        entry.path("otherwise").properties().forEach(other -> {
            ObjectNode response = responses.putObject(other.getKey());
            response.put("description", other.getValue().path("text").asString().strip());
            other.getValue().path("answers").forEach(name -> header(response, name.asString()));
        });
        problems(responses, entry);
    }

    private void problems(ObjectNode responses, JsonNode entry) {
        SortedMap<Integer, List<ProblemType>> byStatus = new TreeMap<>();
        TreeSet<String> slugs = new TreeSet<>();
        texts.need("problemGroups", "all").forEach(slug -> slugs.add(slug.asString()));
        if (entry.has("role")) {
            texts.need("problemGroups", "role").forEach(slug -> slugs.add(slug.asString()));
        }
        entry.path("problems").forEach(name -> {
            JsonNode group = texts.section("problemGroups").path(name.asString());
            if (group.isArray()) {
                group.forEach(slug -> slugs.add(slug.asString()));
            } else {
                slugs.add(name.asString());
            }
        });
        for (String slug : slugs) {
            ProblemType type = ProblemType.named(slug).orElseThrow(() -> new IllegalArgumentException(slug));
            problemsNamed.add(slug);
            byStatus.computeIfAbsent(type.status(), status -> new ArrayList<>()).add(type);
        }
        byStatus.forEach((status, types) -> problem(responses.putObject(status.toString()), types));
    }

    private void problem(ObjectNode response, List<ProblemType> types) {
        response.put(
                "description",
                String.join(". ", types.stream().map(ProblemType::title).toList()) + ".");
        int status = types.getFirst().status();
        texts.find("problemHeaders", String.valueOf(status)).forEach(name -> header(response, name.asString()));
        ObjectNode content = response.putObject("content").putObject("application/problem+json");
        content.set("schema", Json.ref("Problem"));
        for (ProblemType type : types) {
            content.withObjectProperty("examples")
                    .putObject(type.slug())
                    .put("$ref", "#/components/examples/" + type.slug());
            ObjectNode example = components.withObjectProperty("examples").putObject(type.slug());
            example.put("summary", type.title());
            example.putObject("value")
                    .put("type", type.uri())
                    .put("title", type.title())
                    .put("status", type.status())
                    .put("detail", type.description());
        }
    }

    private void header(ObjectNode response, String name) {
        ObjectNode header = components.withObjectProperty("headers").putObject(name);
        header.put("description", texts.text("responseHeaders", name));
        JsonNode schema = texts.find("responseHeaders", name, "schema");
        header.set("schema", schema.isObject() ? schema.deepCopy() : Json.type("string"));
        response.withObjectProperty("headers").putObject(name).put("$ref", "#/components/headers/" + name);
    }
}
