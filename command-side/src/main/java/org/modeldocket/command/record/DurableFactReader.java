package org.modeldocket.command.record;

import java.util.List;
import java.util.Optional;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.StoredFact;

/** Reads the durable facts of an open record. */
public record DurableFactReader(FactReader reader, HighWatermark durable) implements StoredFactReader {
    @Override
    public long lastPosition() {
        return durable.get();
    }

    @Override
    public List<StoredFact> range(long first, long last) {
        return reader.range(first, last);
    }

    @Override
    public List<StoredFact> page(String releaseId, long firstSequence, int limit) {
        return reader.page(releaseId, firstSequence, limit);
    }

    @Override
    public long lastPosition(String releaseId) {
        return reader.lastPosition(releaseId);
    }

    @Override
    public Optional<FactLocation> find(FactId factId) {
        return reader.place(factId.value());
    }

    @Override
    public void listen(Runnable listener) {
        durable.addListener(listener);
    }

    @Override
    public void unlisten(Runnable listener) {
        durable.removeListener(listener);
    }
}
