package org.modeldocket.query.source;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.modeldocket.platform.stream.FactSource;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/**
 * Reads the facts at the record itself, in the same process.
 *
 * @param facts reads the record by position
 * @param highWatermark how far it is durable
 * @param histories reads the facts of one release
 * @param record which record it is
 */
public record StoreFeed(FactSource facts, HighWatermark highWatermark, Histories histories, UUID record)
        implements FactFeed {
    /** The facts of one release, from its first to that of a sequence. */
    @FunctionalInterface
    public interface Histories {
        List<StoredFact> of(ReleaseId releaseId, long throughSequence);
    }

    @Override
    public List<StoredFact> range(long first, long last) {
        return facts.range(first, last);
    }

    @Override
    public List<StoredFact> history(ReleaseId releaseId, long throughSequence) {
        return histories.of(releaseId, throughSequence);
    }

    @Override
    public long lastPosition() {
        return highWatermark.get();
    }

    @Override
    public Optional<UUID> recordId() {
        return Optional.of(record);
    }
}
