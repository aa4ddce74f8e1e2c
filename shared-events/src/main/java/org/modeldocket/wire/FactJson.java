package org.modeldocket.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.upcast.Upcasters;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Facts as they are stored and published: canonical JSON (RFC 8785) in UTF-8, absent members left out. The same fact gives
 * the same bytes on every machine. Facts hold no numbers but whole ones up to 2^53-1,
 * so that the number format of RFC 8785 never comes into play.
 *
 * <p>Reading ignores members it does not know, since a newer version may have written them; a type or a revision that it
 * does not know is refused by name.
 */
public final class FactJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new VocabularyModule())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private FactJson() {}

    /** The mapper behind this class, for other immutable documents that must be written the same way. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** The canonical bytes of a fact, without its type, which is stored beside it. */
    public static byte[] write(ReleaseFact fact) {
        return MAPPER.writeValueAsBytes(fact);
    }

    /**
     * Reads a fact of any revision up to the newest; an older one is brought up to date.
     *
     * @throws UnknownFactException when this version of the product does not know the type, or only older revisions of it
     * @throws tools.jackson.core.JacksonException when the payload is not the fact that it is said to be
     */
    public static ReleaseFact read(String type, int revision, byte[] payload) {
        FactType known = FactType.named(type);
        if (known == null || revision < 1 || revision > known.revision()) {
            throw new UnknownFactException(type, revision);
        }
        if (revision == known.revision()) {
            return MAPPER.readValue(payload, known.factClass());
        }
        ObjectNode members = MAPPER.readValue(payload, ObjectNode.class);
        return MAPPER.treeToValue(Upcasters.upToDate(known, revision, members), known.factClass());
    }

    /** The same fact under another id. */
    public static ReleaseFact under(FactId id, ReleaseFact fact) {
        return with(Map.of("factId", id.toString()), fact);
    }

    /** The same fact with other texts in some of its members. */
    public static ReleaseFact with(Map<String, String> texts, ReleaseFact fact) {
        ObjectNode members = MAPPER.readValue(write(fact), ObjectNode.class);
        texts.forEach(members::put);
        return MAPPER.treeToValue(members, fact.getClass());
    }
}
