package org.modeldocket.command.log.tree;

import java.io.ByteArrayOutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.CanonicalString;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What of a fact is hashed: everything that is said and by whom, its place and its time. Its bytes are canonical JSON (RFC
 * 8785) if its payload is. Leaves of two different facts never have the same bytes.
 *
 * @param payload the fact's members as they are stored
 */
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
public record Leaf(
        Actor actor,
        UUID factId,
        byte[] payload,
        long position,
        Instant recordedAt,
        String releaseId,
        int revision,
        long sequence,
        String type) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final Set<String> MEMBERS =
            Set.of("actor", "factId", "payload", "position", "recordedAt", "releaseId", "revision", "sequence", "type");

    public static Leaf of(StoredFact fact) {
        return new Leaf(
                fact.actor(),
                fact.factId(),
                fact.payload(),
                fact.position(),
                fact.recordedAt(),
                fact.releaseId(),
                fact.revision(),
                fact.sequence(),
                fact.type());
    }

    /**
     * A leaf read back from its text.
     *
     * @throws IllegalArgumentException when these are not the bytes of a leaf, in canonical form
     */
    public static Leaf parse(byte[] bytes) {
        try {
            JsonNode json = FactJson.mapper().readTree(bytes);
            if (!json.isObject() || !Set.copyOf(json.propertyNames()).equals(MEMBERS)) {
                throw new IllegalArgumentException("a leaf is an object with " + MEMBERS);
            }
            Leaf leaf = new Leaf(
                    new Actor(
                            json.path("actor").path("subject").asString(),
                            json.path("actor").path("name").asString()),
                    FactId.parse(json.path("factId").asString()).value(),
                    CanonicalJson.write(json.path("payload")),
                    json.path("position").asLong(),
                    Instant.parse(json.path("recordedAt").asString()),
                    json.path("releaseId").asString(),
                    json.path("revision").asInt(),
                    json.path("sequence").asLong(),
                    json.path("type").asString());
            if (!Arrays.equals(leaf.bytes(), bytes)) {
                throw new IllegalArgumentException("not in canonical form");
            }
            return leaf;
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("no leaf: " + e.getMessage(), e);
        }
    }

    /** The same fact at another place and time. */
    public Leaf at(long otherPosition, long otherSequence, Instant otherRecordedAt) {
        return new Leaf(
                actor, factId, payload, otherPosition, otherRecordedAt, releaseId, revision, otherSequence, type);
    }

    public byte[] bytes() {
        StringBuilder before = new StringBuilder(160).append("{\"actor\":{\"name\":");
        CanonicalString.append(before, actor.name());
        CanonicalString.append(before.append(",\"subject\":"), actor.subject());
        before.append("},\"factId\":\"").append(factId).append("\",\"payload\":");
        StringBuilder after = new StringBuilder(200).append(",\"position\":").append(position);
        after.append(",\"recordedAt\":\"")
                .append(MICROSECONDS.format(recordedAt))
                .append('"');
        CanonicalString.append(after.append(",\"releaseId\":"), releaseId);
        after.append(",\"revision\":").append(revision).append(",\"sequence\":").append(sequence);
        CanonicalString.append(after.append(",\"type\":"), type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 400);
        bytes.writeBytes(CanonicalJson.utf8(before));
        bytes.writeBytes(payload);
        bytes.writeBytes(CanonicalJson.utf8(after.append('}')));
        return bytes.toByteArray();
    }

    public Hash hash() {
        return Hash.ofLeaf(bytes());
    }

    /** The fact's id as the payload says it; empty where the payload is not canonical JSON, as all is that is stored. */
    public Optional<String> ownId() {
        return CanonicalJson.read(payload).map(fact -> fact.path("factId").asString(""));
    }

    /** The place of the leaf in the tree. */
    public long index() {
        return position - 1;
    }
}
