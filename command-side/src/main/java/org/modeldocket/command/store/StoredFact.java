package org.modeldocket.command.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.MetadataKeys;

/**
 * One row of the record.
 *
 * @param appendEnd the position of the last fact of the append that brought it
 * @param payload canonical JSON as it is stored
 */
@SuppressWarnings("ArrayRecordComponent") // on its way only; nobody compares it
public record StoredFact(
        long position,
        long appendEnd,
        String releaseId,
        long sequence,
        UUID factId,
        String type,
        int revision,
        Instant recordedAt,
        Actor actor,
        @Nullable String commandId,
        @Nullable String correlationId,
        @Nullable String causationId,
        byte[] payload) {
    /** The aggregate type under which Axon sees every case. */
    static final String AGGREGATE_TYPE = "Release";

    static StoredFact of(ResultSet row) throws SQLException {
        return new StoredFact(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getInt(7),
                FactTable.instant(row, 8),
                new Actor(row.getString(9), row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getBytes(14));
    }

    /**
     * As Axon sees it. All facts of one atomic append carry the same token, the position of the last of them, so that a
     * processor handles them in one batch and never stops between them.
     */
    GenericTrackedDomainEventMessage<ReleaseFact> message() {
        TrackingToken token = new GlobalSequenceTrackingToken(appendEnd);
        GenericMessage<ReleaseFact> message = new GenericMessage<>(factId.toString(), fact(), metadata());
        return new GenericTrackedDomainEventMessage<>(
                token, AGGREGATE_TYPE, releaseId, sequence, message, () -> recordedAt);
    }

    RecordedFact recorded() {
        return new RecordedFact(new ReleaseId(releaseId), sequence, position, recordedAt, actor, fact());
    }

    private ReleaseFact fact() {
        return FactJson.read(type, revision, payload);
    }

    private MetaData metadata() {
        Map<String, Object> values = new HashMap<>();
        values.put(MetadataKeys.POSITION, position);
        values.put(MetadataKeys.ACTOR_SUBJECT, actor.subject());
        values.put(MetadataKeys.ACTOR_NAME, actor.name());
        put(values, MetadataKeys.COMMAND_ID, commandId);
        put(values, MetadataKeys.CORRELATION_ID, correlationId);
        put(values, MetadataKeys.CAUSATION_ID, causationId);
        return MetaData.from(values);
    }

    private static void put(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
