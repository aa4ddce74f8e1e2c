package org.modeldocket.query.source;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.FactMemoryEstimate;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.wire.UnknownFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A source for one pooled streaming processor, made for catching up quickly. It hands out what is at hand in chunks, whose
 * messages all bear the token of the last: the processor never splits such a chunk, and counts it as one entry of its
 * buffer. Its batches can thus be larger than that buffer's 1,024 entries, and since the buffer never fills up, it never
 * waits the 100 ms that it would then wait. How far it may read ahead is bounded here instead. A single fact is a chunk of
 * one, handed out at once.
 */
public final class ChunkedSource implements StreamableMessageSource<TrackedEventMessage<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(ChunkedSource.class);

    private final StreamableMessageSource<TrackedEventMessage<?>> source;
    private final int chunk;
    private final int ahead;
    private final long bytesAhead;
    private final AtomicLong handedOut = new AtomicLong();
    private final AtomicLong bytesHandedOut = new AtomicLong();
    private volatile Runnable reader = () -> {};
    private volatile @Nullable UnknownFactException newer;

    /**
     * @param chunk the most messages in a chunk, but for those that the source itself keeps together
     * @param ahead how many messages may be handed out and not yet taken before the stream says that it has no more
     * @param bytesAhead how much memory those may take, so that no batch takes much more
     */
    public ChunkedSource(
            StreamableMessageSource<TrackedEventMessage<?>> source, int chunk, int ahead, long bytesAhead) {
        this.source = source;
        this.chunk = chunk;
        this.ahead = ahead;
        this.bytesAhead = bytesAhead;
    }

    /** To be called when messages have been taken to be handled: the reader may go on. */
    public void taken(List<? extends Message<?>> messages) {
        handedOut.addAndGet(-messages.size());
        bytesHandedOut.addAndGet(
                -messages.stream().mapToLong(ChunkedSource::weight).sum());
        reader.run();
    }

    /** About how many bytes a message takes. */
    static long weight(Message<?> message) {
        return message.getPayload() instanceof ReleaseFact fact ? FactMemoryEstimate.of(fact) : 0;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        handedOut.set(0);
        bytesHandedOut.set(0);
        return new ChunkedStream(source.openStream(token), chunk, bytesAhead / 4, this);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return source.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return source.createHeadToken();
    }

    /** Why nothing more is taken: the next facts hold one that only a newer version can read. Null while they do not. */
    public @Nullable UnknownFactException newer() {
        return newer;
    }

    void standsBefore(@Nullable UnknownFactException fact) {
        if (fact != null && newer == null) {
            LOG.error(
                    "MD-VIEW-027 the views stop before a fact of a newer version: {} revision {}; upgrade this"
                            + " server",
                    fact.type(),
                    fact.revision());
        }
        newer = fact;
    }

    boolean hasRoom() {
        return handedOut.get() < ahead && bytesHandedOut.get() < bytesAhead;
    }

    void handsOut(List<? extends Message<?>> messages, long bytes) {
        handedOut.addAndGet(messages.size());
        bytesHandedOut.addAndGet(bytes);
    }

    void wakes(Runnable callback) {
        reader = callback;
    }
}
