package org.modeldocket.standalone.openapi;

import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.modeldocket.command.api.request.DirectiveRequest;
import org.modeldocket.command.api.request.RegistrationRequest;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.platform.problem.ProblemType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The description of the interface, made of the controllers, the records that they take and return, and the texts. */
final class OpenApiDocument {
    private static final String DIRECTIVE = DirectiveRequest.class.getSimpleName();

    private final Texts texts = new Texts();
    private final ObjectNode document = Json.object();
    private final Set<String> faults = new TreeSet<>();

    OpenApiDocument(SortedMap<String, Endpoints.Endpoint> endpoints) {
        JsonNode head = texts.section("document");
        document.setAll(head.asObject().deepCopy());
        ObjectNode components = Json.object();
        components.set("securitySchemes", texts.section("securitySchemes").deepCopy());
        AnswerSchemas answers = new AnswerSchemas(texts);
        FactUnions unions = new FactUnions(texts, answers);
        unions.sent().reference(RegistrationRequest.class);
        answers.named().put(DIRECTIVE, answers.describe(directive(unions.sent()), DIRECTIVE));
        Operations operations = new Operations(texts, answers, components);
        ObjectNode paths = operations.paths(endpoints);
        unions.addAll();
        ObjectNode schemas = components.putObject("schemas");
        answers.named().forEach(schemas::set);
        texts.section("handwritten").properties().forEach(entry -> schemas.set(entry.getKey(), entry.getValue()));
        document.set("paths", paths);
        document.set("components", components);
        rename(schemas);
        texts.missing().forEach(key -> faults.add("write " + key + " in src/test/resources/openapi"));
        texts.unused().forEach(key -> faults.add(key + " in src/test/resources/openapi describes nothing"));
        Set<String> elsewhere = new HashSet<>();
        texts.need("problemGroups", "anywhere").forEach(slug -> elsewhere.add(slug.asString()));
        Stream.of(ProblemType.values())
                .map(ProblemType::slug)
                .filter(slug -> !operations.problemsNamed().contains(slug) && !elsewhere.contains(slug))
                .forEach(slug -> faults.add("no operation in operations.yaml answers with the problem " + slug));
    }

    /** The releases that a directive covers, and beside them the directive as a fact. */
    private static ObjectNode directive(FactSchemas sent) {
        ObjectNode schema = sent.object(DirectiveRequest.Covered.class, Set.of());
        ObjectNode fact = sent.object(DirectiveIssued.class, Set.of());
        schema.withObjectProperty("properties").setAll(fact.withObjectProperty("properties"));
        schema.withArrayProperty("required").addAll(fact.withArrayProperty("required"));
        return schema;
    }

    ObjectNode json() {
        return document;
    }

    /** What is not described, or describes nothing. */
    Set<String> faults() {
        return faults;
    }

    /** Schemas get the names by which clients know them, not those of the classes. */
    private void rename(ObjectNode schemas) {
        ObjectNode renamed = Json.object();
        new TreeSet<>(schemas.propertyNames())
                .stream().sorted(Comparator.comparing(this::publicName)).forEach(name -> {
                    if (renamed.has(publicName(name))) {
                        faults.add("two schemas are named " + publicName(name));
                    }
                    renamed.set(publicName(name), schemas.get(name));
                });
        schemas.removeAll();
        schemas.setAll(renamed);
        renameReferences(document);
    }

    private String publicName(String name) {
        return texts.find("schemas", name, "name").asString(name);
    }

    private void renameReferences(JsonNode node) {
        if (node instanceof ObjectNode object) {
            new HashSet<>(object.propertyNames()).forEach(member -> {
                JsonNode value = object.path(member);
                if (value.isString() && value.asString().startsWith(Json.SCHEMAS)) {
                    String name = value.asString().substring(Json.SCHEMAS.length());
                    object.set(member, StringNode.valueOf(Json.SCHEMAS + publicName(name)));
                }
            });
        }
        node.forEach(this::renameReferences);
    }
}
