package org.modeldocket.command.axon;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.directives.Issuing;
import org.modeldocket.command.organisations.Naming;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.succession.Succession;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.MetadataKeys;

/** Turns Axon's messages into facts to store. Runs on the caller's thread, so that the appender need not serialize. */
final class FactMessages {
    private FactMessages() {}

    /** @throws IllegalArgumentException for anything but a fact of a release with the metadata that every fact must have */
    static NewFact toStore(EventMessage<?> message) {
        if (!(message instanceof DomainEventMessage<?> event) || !(event.getPayload() instanceof ReleaseFact fact)) {
            throw new IllegalArgumentException("the record holds facts of releases only, not "
                    + message.getPayloadType().getName());
        }
        MetaData metadata = message.getMetaData();
        FactType type = FactType.of(fact);
        Actor actor =
                new Actor(required(metadata, MetadataKeys.ACTOR_SUBJECT), required(metadata, MetadataKeys.ACTOR_NAME));
        return new NewFact(
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                fact.factId().value(),
                type.logicalName(),
                type.revision(),
                actor,
                optional(metadata, MetadataKeys.COMMAND_ID),
                optional(metadata, MetadataKeys.CORRELATION_ID),
                optional(metadata, MetadataKeys.CAUSATION_ID),
                FactJson.write(fact),
                Naming.of(event.getAggregateIdentifier(), fact),
                Issuing.of(event.getAggregateIdentifier(), fact),
                Succession.of(event.getAggregateIdentifier(), fact));
    }

    private static String required(MetaData metadata, String key) {
        String value = optional(metadata, key);
        if (value == null) {
            throw new IllegalArgumentException("a fact needs the metadata " + key);
        }
        return value;
    }

    private static @Nullable String optional(MetaData metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }
}
