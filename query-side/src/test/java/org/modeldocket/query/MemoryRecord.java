package org.modeldocket.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.RecordedFacts;
import org.modeldocket.query.source.StoreFeed;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.MetadataKeys;

/**
 * A record in memory: Axon's own event store, but for its streams, which poll; these count in positions from 1 and wake their
 * readers.
 */
public final class MemoryRecord implements AutoCloseable {
    public static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final Map<ReleaseId, Long> sequences = new HashMap<>();
    private final List<RecordedFact> told = new ArrayList<>();
    private final List<TrackedEventMessage<?>> stream = new ArrayList<>();
    private final UUID recordId;
    private final Store store =
            new Store(EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine(1)));

    public MemoryRecord() {
        this(UUID.fromString("00000000-0000-4000-8000-000000000001"));
    }

    public MemoryRecord(UUID recordId) {
        this.recordId = recordId;
    }

    public FactFeed feed() {
        return new StoreFeed(store, recordId);
    }

    /** Stores facts about one release, together. */
    public void tell(ReleaseId releaseId, ReleaseFact... facts) {
        tell(releaseId, "A tester", facts);
    }

    public void tell(ReleaseId releaseId, String actor, ReleaseFact... facts) {
        List<EventMessage<?>> messages = new ArrayList<>();
        for (ReleaseFact fact : facts) {
            messages.add(message(releaseId, sequences.merge(releaseId, 0L, (a, b) -> a + 1), actor, fact));
        }
        store.publish(messages);
        synchronized (stream) {
            messages.forEach(message -> stream.add(new GenericTrackedDomainEventMessage<>(
                    new GlobalSequenceTrackingToken(stream.size() + 1L), (DomainEventMessage<?>) message)));
            stream.notifyAll();
        }
        readers.forEach(Runnable::run);
    }

    /** Leaves out a sequence of a release, as no real record does. */
    public void skipSequence(ReleaseId releaseId) {
        sequences.merge(releaseId, 0L, (a, b) -> a + 1);
    }

    /** Everything told so far, in the order of the record. */
    public List<RecordedFact> told() {
        return List.copyOf(told);
    }

    private DomainEventMessage<?> message(ReleaseId releaseId, long sequence, String actor, ReleaseFact fact) {
        long position = told.size() + 1L;
        DomainEventMessage<ReleaseFact> message = new GenericDomainEventMessage<>(
                "Release",
                releaseId.value(),
                sequence,
                fact,
                MetaData.with(MetadataKeys.ACTOR_SUBJECT, "tester")
                        .and(MetadataKeys.ACTOR_NAME, actor)
                        .and(MetadataKeys.POSITION, position),
                fact.factId().toString(),
                START.plusMillis(position));
        told.add(RecordedFacts.from(message));
        return message;
    }

    @Override
    public void close() {
        store.shutDown();
    }

    private final class Store extends EmbeddedEventStore {
        Store(Builder builder) {
            super(builder);
        }

        @Override
        public TrackingEventStream openStream(TrackingToken token) {
            return new Told(WrappedToken.unwrapLowerBound(token));
        }
    }

    private final class Told implements TrackingEventStream {
        private int next;
        private Runnable reader = () -> {};

        Told(TrackingToken after) {
            next = after == null ? 0 : Math.toIntExact(after.position().orElse(0));
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            reader = callback;
            readers.add(callback);
            return true;
        }

        @Override
        public boolean hasNextAvailable() {
            synchronized (stream) {
                return next < stream.size();
            }
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            synchronized (stream) {
                return hasNextAvailable() ? Optional.of(stream.get(next)) : Optional.empty();
            }
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            long deadline = System.nanoTime() + unit.toNanos(timeout);
            synchronized (stream) {
                while (!hasNextAvailable() && System.nanoTime() < deadline) {
                    stream.wait(Math.max(1, (deadline - System.nanoTime()) / 1_000_000));
                }
                return hasNextAvailable();
            }
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            synchronized (stream) {
                while (!hasNextAvailable()) {
                    stream.wait();
                }
                return stream.get(next++);
            }
        }

        @Override
        public void close() {
            readers.remove(reader);
        }
    }
}
