package org.modeldocket.command.log.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;
import org.modeldocket.wire.FactJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in the canonical form of RFC 8785, for whole numbers: no fact holds any other. A number written otherwise, such as 1e2, does
 * not come out as it went in, and so does not pass for canonical.
 */
final class CanonicalJson {
    private static final JsonMapper MAPPER = FactJson.mapper()
            .rebuild()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .build();

    private CanonicalJson() {}

    static byte[] write(JsonNode node) {
        return MAPPER.writeValueAsBytes(node);
    }

    /** What the bytes say; empty unless they are canonical. */
    static Optional<JsonNode> read(byte[] json) {
        try {
            JsonNode node = MAPPER.readTree(json);
            return Arrays.equals(json, write(node)) ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException when there is half a surrogate pair in it, which UTF-8 cannot say */
    static byte[] utf8(CharSequence json) {
        String text = json.toString();
        byte[] bytes = text.getBytes(UTF_8);
        // An unpaired surrogate becomes one byte, a question mark, and is then a character that was not there.
        if (text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException("half a surrogate pair is not text");
        }
        return bytes;
    }
}
