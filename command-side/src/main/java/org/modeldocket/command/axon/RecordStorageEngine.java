package org.modeldocket.command.axon;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.CaseFactReader;
import org.modeldocket.command.record.FactReader;
import org.modeldocket.command.record.commit.Appender;
import org.modeldocket.platform.stream.FactPageCache;
import org.modeldocket.platform.stream.FactStream;
import org.modeldocket.platform.stream.HighWatermark;

/**
 * The record as Axon's storage engine. {@link #appendEvents} returns when the facts are durable; reading shows durable facts
 * only. Tokens are positions that end an atomic append.
 */
public final class RecordStorageEngine implements EventStorageEngine {
    private final Appender appender;
    private final HighWatermark durable;
    private final FactReader reader;
    private final CaseFactReader cases;
    private final FactPageCache pages;
    private final AggregateSnapshots snapshots;

    public RecordStorageEngine(
            Appender appender,
            HighWatermark durable,
            FactReader reader,
            CaseFactReader cases,
            FactPageCache pages,
            AggregateSnapshots snapshots) {
        this.appender = appender;
        this.durable = durable;
        this.reader = reader;
        this.cases = cases;
        this.pages = pages;
        this.snapshots = snapshots;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!events.isEmpty()) {
            appender.append(events.stream().map(FactMessages::toStore).toList());
        }
    }

    FactStream openStream(@Nullable TrackingToken after) {
        return new FactStream(pages, durable, position(after) + 1);
    }

    /** All that is durable when called, with or without {@code mayBlock}; {@link #openStream} goes on for ever. */
    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken after, boolean mayBlock) {
        return LongStream.rangeClosed(position(after) + 1, durable.get()).mapToObj(pages::message);
    }

    private static long position(@Nullable TrackingToken token) {
        if (token == null) {
            return 0;
        }
        OptionalLong position = token.position();
        if (!(token instanceof GlobalSequenceTrackingToken) || position.isEmpty()) {
            throw new IllegalArgumentException("no token of this record: " + token);
        }
        return position.getAsLong();
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return new CaseEventStream(cases.from(aggregateIdentifier, firstSequenceNumber));
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return reader.head(aggregateIdentifier);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        snapshots.store(snapshot);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return snapshots.read(aggregateIdentifier);
    }

    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    @Override
    public TrackingToken createHeadToken() {
        return new GlobalSequenceTrackingToken(durable.get());
    }

    /** Everything recorded at or after {@code dateTime} comes after this token. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return new GlobalSequenceTrackingToken(reader.lastBefore(dateTime));
    }
}
