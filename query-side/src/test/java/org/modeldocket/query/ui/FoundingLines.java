package org.modeldocket.query.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The founding cases that ship with the product, read from its lines, whose shorthands are written out first. */
final class FoundingLines {
    private static final Path LINES = Path.of("../command-side/src/main/resources/sample/founding-cases.jsonl");
    private static final JsonMapper JSON = FactJson.mapper();

    private FoundingLines() {}

    static void tell(MemoryRecord record) throws IOException {
        long copies = 0xa00;
        for (String line : Files.readAllLines(LINES)) {
            ObjectNode fact = (ObjectNode) writtenOut(null, JSON.readTree(line));
            FactType type = FactType.named(fact.remove("type").asString());
            List<ReleaseId> releases = releases(fact);
            for (ReleaseId release : releases) {
                if (releases.size() > 1) {
                    fact.put("factId", SampleFacts.id(copies++).toString());
                }
                record.tell(release, "First recorder", JSON.treeToValue(fact, type.factClass()));
            }
        }
    }

    private static List<ReleaseId> releases(ObjectNode fact) {
        JsonNode many = fact.remove("releases");
        Stream<JsonNode> ids = many == null ? Stream.of(fact.remove("releaseId")) : many.valueStream();
        return ids.map(id -> new ReleaseId(id.asString())).toList();
    }

    private static JsonNode writtenOut(@Nullable String member, JsonNode node) {
        return switch (node) {
            case ArrayNode array -> {
                ArrayNode copy = JSON.createArrayNode();
                array.forEach(entry -> copy.add(writtenOut(member, entry)));
                yield copy;
            }
            case ObjectNode object -> {
                ObjectNode copy = JSON.createObjectNode();
                object.propertyStream().forEach(p -> copy.set(p.getKey(), writtenOut(p.getKey(), p.getValue())));
                yield copy.has("name") ? named(copy.get("name").asString(), copy) : copy;
            }
            default -> {
                if ("company".equals(member)) {
                    yield named(node.asString(), JSON.createObjectNode());
                }
                yield "occurred".equals(member) ? JSON.createObjectNode().set("edtf", node) : node;
            }
        };
    }

    private static ObjectNode named(String name, ObjectNode organisation) {
        return organisation.put("name", name).put("id", Slug.of(name).value());
    }
}
