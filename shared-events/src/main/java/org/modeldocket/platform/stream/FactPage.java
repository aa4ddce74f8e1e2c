package org.modeldocket.platform.stream;

import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.modeldocket.wire.StoredFact;

/**
 * A range of positions, read and decoded once for all streams that pass through it. It grows at its end as the record grows;
 * what it holds never changes.
 */
public final class FactPage {
    /** Positions in a block. */
    public static final int SIZE = 1_000;

    /** The stored bytes of a block of facts of usual length. */
    static final long USUAL_BYTES = 1_000L * SIZE;

    private final long first;
    private final @Nullable TrackedEventMessage<?>[] messages = new TrackedEventMessage<?>[SIZE];
    private volatile int filled;
    private volatile int bytes;

    FactPage(long first) {
        this.first = first;
    }

    /** The number of the block that holds a position. */
    static long numberOf(long position) {
        return (position - 1) / SIZE;
    }

    static FactPage numbered(long number) {
        return new FactPage(number * SIZE + 1);
    }

    /** What its facts take as they are stored; at least 1, since what weighs nothing is kept for good. */
    int bytes() {
        return Math.max(1, bytes);
    }

    boolean holds(long position) {
        return position >= first && position < first + filled;
    }

    TrackedEventMessage<?> get(long position) {
        TrackedEventMessage<?> message = messages[(int) (position - first)];
        if (message == null) {
            throw new IllegalStateException("position " + position + " was not read yet");
        }
        return message;
    }

    /** Reads on as far as the record is durable. Other readers of the block wait rather than read the same again. */
    synchronized void fill(FactSource reader, long durable) {
        long next = first + filled;
        long last = Math.min(durable, first + SIZE - 1);
        if (next > last) {
            return;
        }
        List<StoredFact> facts = reader.range(next, last);
        long expected = next;
        int read = 0;
        for (StoredFact fact : facts) {
            if (fact.position() != expected) {
                break;
            }
            messages[(int) (expected - first)] = FactMessage.of(fact);
            read += fact.payload().length;
            expected++;
        }
        if (expected != last + 1) {
            throw new IllegalStateException("position " + expected + " is missing from the record");
        }
        bytes = Math.addExact(bytes, read);
        filled = (int) (expected - first);
    }
}
