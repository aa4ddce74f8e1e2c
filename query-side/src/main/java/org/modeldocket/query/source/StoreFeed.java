package org.modeldocket.query.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Hears of facts from the record itself, in the same process. The tokens of the store's stream must count in positions.
 * Facts of all releases come in the order of the record.
 */
public final class StoreFeed implements FactFeed {
    private final EventStore store;
    private final UUID recordId;

    public StoreFeed(EventStore store, UUID recordId) {
        this.store = store;
        this.recordId = recordId;
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        return store;
    }

    /** Reads past any snapshot: the read side needs the facts, not what the write side made of them. */
    @Override
    public List<RecordedFact> history(ReleaseId releaseId, long throughSequence) {
        List<RecordedFact> facts = new ArrayList<>();
        DomainEventStream stream = store.readEvents(releaseId.value(), 0);
        while (stream.hasNext()) {
            DomainEventMessage<?> next = stream.next();
            if (next.getSequenceNumber() > throughSequence) {
                break;
            }
            facts.add(RecordedFacts.from(next));
        }
        return facts;
    }

    @Override
    public long lastPosition() {
        TrackingToken head = store.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    @Override
    public Optional<UUID> recordId() {
        return Optional.of(recordId);
    }
}
