package org.modeldocket.command.axon;

import java.util.Optional;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.RecordUnavailable;

/** The record as Axon's event store and event bus. Streams are woken when the record grows; they never poll. */
public final class RecordEventStore extends AbstractEventStore {
    private final RecordStorageEngine engine;

    private RecordEventStore(Builder builder, RecordStorageEngine engine) {
        super(builder);
        this.engine = engine;
    }

    public static RecordEventStore over(RecordStorageEngine engine) {
        Builder builder = new Builder();
        builder.storageEngine(engine);
        return new RecordEventStore(builder, engine);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return engine.openStream(trackingToken);
    }

    /** Where the database does not answer, the facts cannot be read either, and are not waited for. */
    @Override
    protected Optional<DomainEventMessage<?>> handleSnapshotReadingError(String aggregateIdentifier, Throwable e) {
        if (e instanceof RecordUnavailable unavailable) {
            throw unavailable;
        }
        return super.handleSnapshotReadingError(aggregateIdentifier, e);
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}
