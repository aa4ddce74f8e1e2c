package org.modeldocket.query.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** The facts of a feed up to a position, as if the record ended there. */
final class FeedUpTo implements FactFeed, AutoCloseable {
    private final FactFeed feed;
    private final HighWatermark highWatermark = new HighWatermark();

    FeedUpTo(FactFeed feed, long last) {
        this.feed = feed;
        highWatermark.advance(Math.min(last, feed.highWatermark().get()));
    }

    @Override
    public List<StoredFact> range(long first, long last) {
        return feed.range(first, Math.min(last, highWatermark.get()));
    }

    @Override
    public HighWatermark highWatermark() {
        return highWatermark;
    }

    @Override
    public List<StoredFact> history(ReleaseId releaseId, long throughSequence) {
        return feed.history(releaseId, throughSequence);
    }

    @Override
    public long lastPosition() {
        return highWatermark.get();
    }

    @Override
    public Optional<UUID> recordId() {
        return feed.recordId();
    }

    @Override
    public void close() {
        highWatermark.close();
    }
}
