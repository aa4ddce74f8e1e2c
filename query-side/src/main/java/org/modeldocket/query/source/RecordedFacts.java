package org.modeldocket.query.source;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.MetadataKeys;

/** Reads a fact and its place out of the message that it travels in. */
public final class RecordedFacts {
    private static final String NOBODY = "unknown";

    private RecordedFacts() {}

    /**
     * @throws IllegalArgumentException when the message is not a fact of a release, or does not say at which position it
     *     stands
     */
    public static RecordedFact from(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || !(event.getPayload() instanceof ReleaseFact fact)) {
            throw new IllegalArgumentException("message " + message.getIdentifier() + " of type "
                    + message.getPayloadType().getName() + " is not a fact of a release");
        }
        MetaData metadata = event.getMetaData();
        return new RecordedFact(
                new ReleaseId(event.getAggregateIdentifier()),
                event.getSequenceNumber(),
                position(message),
                event.getTimestamp(),
                new Actor(text(metadata.get(MetadataKeys.ACTOR_SUBJECT)), text(metadata.get(MetadataKeys.ACTOR_NAME))),
                fact);
    }

    /** The position of the fact in the message. A dead letter that was read back may hold it as another kind of number. */
    private static long position(EventMessage<?> message) {
        if (message.getMetaData().get(MetadataKeys.POSITION) instanceof Number position) {
            return position.longValue();
        }
        throw new IllegalArgumentException("message " + message.getIdentifier() + " does not say its position");
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : NOBODY;
    }
}
