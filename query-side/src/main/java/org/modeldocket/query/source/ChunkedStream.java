package org.modeldocket.query.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.modeldocket.wire.UnknownFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stream of a {@link ChunkedSource}. For one reading thread. */
final class ChunkedStream implements BlockingStream<TrackedEventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkedStream.class);

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final int chunk;
    private final long chunkBytes;
    private final ChunkedSource source;
    private final Queue<TrackedEventMessage<?>> current = new ArrayDeque<>();

    ChunkedStream(BlockingStream<TrackedEventMessage<?>> stream, int chunk, long chunkBytes, ChunkedSource source) {
        this.stream = stream;
        this.chunk = chunk;
        this.chunkBytes = chunkBytes;
        this.source = source;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        Runnable untilStopped = () -> wake(callback);
        source.wakes(untilStopped);
        return stream.setOnAvailableCallback(untilStopped);
    }

    /** A processor that was just stopped takes no more, and closes its stream a moment later; the caller's thread lives on. */
    @SuppressWarnings("UnusedException") // it says no more than that
    private static void wake(Runnable processor) {
        try {
            processor.run();
        } catch (RejectedExecutionException stopped) {
            LOG.debug("a stopped processor was woken");
        }
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(current.element()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        if (current.isEmpty() && source.hasRoom() && stream.hasNextAvailable()) {
            fill();
        }
        return !current.isEmpty();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        return hasNextAvailable() || stream.hasNextAvailable(timeout, unit) && hasNextAvailable();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        if (current.isEmpty()) {
            TrackedEventMessage<?> only = stream.nextAvailable();
            current.add(only);
            source.handsOut(List.of(only), ChunkedSource.weight(only));
        }
        return current.remove();
    }

    private void fill() {
        try {
            takeAtHand();
            source.standsBefore(null);
        } catch (UnknownFactException e) {
            source.standsBefore(e);
            throw e;
        }
    }

    /** And what the source keeps together with the last of it. */
    private void takeAtHand() {
        List<TrackedEventMessage<?>> taken = new ArrayList<>();
        long bytes = 0;
        while (stream.hasNextAvailable()
                && (taken.size() < chunk && bytes < chunkBytes || belongsToLast(taken.getLast()))) {
            taken.add(takeNext());
            bytes += ChunkedSource.weight(taken.getLast());
        }
        TrackingToken token = taken.getLast().trackingToken();
        for (TrackedEventMessage<?> message : taken) {
            current.add(with(token, message));
        }
        source.handsOut(taken, bytes);
    }

    private boolean belongsToLast(TrackedEventMessage<?> last) {
        return stream.peek()
                .filter(next -> next.trackingToken().equals(last.trackingToken()))
                .isPresent();
    }

    private TrackedEventMessage<?> takeNext() {
        try {
            return stream.nextAvailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while taking a message that is at hand", e);
        }
    }

    private static TrackedEventMessage<?> with(TrackingToken token, TrackedEventMessage<?> message) {
        return message instanceof DomainEventMessage<?> fact
                ? new GenericTrackedDomainEventMessage<>(token, fact)
                : new GenericTrackedEventMessage<>(token, message);
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        stream.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
        source.wakes(() -> {});
        stream.close();
    }
}
