package org.modeldocket.platform.stream;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.wire.MetadataKeys;
import org.modeldocket.wire.StoredFact;

/** A stored fact as an Axon message. */
public final class FactMessage {
    /** The aggregate type under which Axon sees every case. */
    public static final String AGGREGATE_TYPE = "Release";

    private FactMessage() {}

    /**
     * All facts of one atomic append carry the same token, the position of the last of them, so that a processor handles them
     * in one batch and never stops between them.
     */
    public static GenericTrackedDomainEventMessage<ReleaseFact> of(StoredFact stored) {
        TrackingToken token = new GlobalSequenceTrackingToken(stored.appendEnd());
        GenericMessage<ReleaseFact> message =
                new GenericMessage<>(stored.factId().toString(), stored.fact(), metadata(stored));
        return new GenericTrackedDomainEventMessage<>(
                token, AGGREGATE_TYPE, stored.releaseId(), stored.sequence(), message, stored::recordedAt);
    }

    private static MetaData metadata(StoredFact stored) {
        Map<String, Object> values = new HashMap<>();
        values.put(MetadataKeys.POSITION, stored.position());
        values.put(MetadataKeys.ACTOR_SUBJECT, stored.actor().subject());
        values.put(MetadataKeys.ACTOR_NAME, stored.actor().name());
        put(values, MetadataKeys.COMMAND_ID, stored.commandId());
        put(values, MetadataKeys.CORRELATION_ID, stored.correlationId());
        put(values, MetadataKeys.CAUSATION_ID, stored.causationId());
        return MetaData.from(values);
    }

    private static void put(Map<String, Object> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
