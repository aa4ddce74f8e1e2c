package org.modeldocket.query.verification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.source.RecordedFacts;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The facts of a feed up to a position, as if the record ended there. */
final class FeedUpTo implements FactFeed {
    private final FactFeed feed;
    private final long last;

    FeedUpTo(FactFeed feed, long last) {
        this.feed = feed;
        this.last = last;
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        StreamableMessageSource<TrackedEventMessage<?>> source = feed.source();
        return new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
                return new StreamUpTo(source.openStream(token));
            }

            @Override
            public @Nullable TrackingToken createTailToken() {
                return source.createTailToken();
            }

            @Override
            public @Nullable TrackingToken createHeadToken() {
                return source.createHeadToken();
            }
        };
    }

    @Override
    public List<RecordedFact> history(ReleaseId releaseId, long throughSequence) {
        return feed.history(releaseId, throughSequence);
    }

    @Override
    public long lastPosition() {
        return Math.min(last, feed.lastPosition());
    }

    @Override
    public Optional<UUID> recordId() {
        return feed.recordId();
    }

    private final class StreamUpTo implements BlockingStream<TrackedEventMessage<?>> {
        private final BlockingStream<TrackedEventMessage<?>> stream;

        StreamUpTo(BlockingStream<TrackedEventMessage<?>> stream) {
            this.stream = stream;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek().filter(next -> RecordedFacts.from(next).position() <= last);
        }

        @Override
        public boolean hasNextAvailable() {
            return peek().isPresent();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit) && hasNextAvailable();
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return stream.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            stream.close();
        }
    }
}
