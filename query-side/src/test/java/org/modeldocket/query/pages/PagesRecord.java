package org.modeldocket.query.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.feed.FactFeed;
import org.modeldocket.query.feed.StoreFeed;
import org.modeldocket.vocabulary.ReleaseId;
import org.modeldocket.wire.MetadataKeys;

/** A record in memory, told before its views are opened. */
final class PagesRecord implements AutoCloseable {
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final EmbeddedEventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine(1))
            .build();
    private final Map<ReleaseId, Long> sequences = new HashMap<>();
    private long position;

    FactFeed feed() {
        return new StoreFeed(store, UUID.fromString("00000000-0000-4000-8000-000000000001"));
    }

    void tell(ReleaseId releaseId, String actor, ReleaseFact... facts) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (ReleaseFact fact : facts) {
            position++;
            messages.add(new GenericDomainEventMessage<>(
                    "Release",
                    releaseId.value(),
                    sequences.merge(releaseId, 0L, (before, zero) -> before + 1),
                    fact,
                    MetaData.with(MetadataKeys.ACTOR_SUBJECT, "tester")
                            .and(MetadataKeys.ACTOR_NAME, actor)
                            .and(MetadataKeys.POSITION, position),
                    fact.factId().toString(),
                    START.plusMillis(position)));
        }
        store.publish(messages);
    }

    @Override
    public void close() {
        store.shutDown();
    }
}
