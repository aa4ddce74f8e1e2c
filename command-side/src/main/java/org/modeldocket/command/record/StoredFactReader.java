package org.modeldocket.command.record;

import java.util.List;
import java.util.Optional;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.StoredFact;

/** Reads the facts of the record exactly as they are stored, undecoded. Shows durable facts only. */
public interface StoredFactReader {
    /** The last position, 0 when the record is empty. */
    long lastPosition();

    /** The facts at the positions from {@code first} to {@code last}, which must both be in the record. */
    List<StoredFact> range(long first, long last);

    /** A part of one release's facts in the order of their sequence; shorter than {@code limit} only at the end. */
    List<StoredFact> page(String releaseId, long firstSequence, int limit);

    /** The position of a release's newest fact, 0 when it has none. */
    long lastPosition(String releaseId);

    Optional<FactLocation> find(FactId factId);

    /** {@code listener} is called soon after the record has grown, on a thread of the record; it must not block. */
    void listen(Runnable listener);

    void unlisten(Runnable listener);
}
