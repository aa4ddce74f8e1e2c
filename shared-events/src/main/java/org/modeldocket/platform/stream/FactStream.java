package org.modeldocket.platform.stream;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * All facts from one position on, in the order of their positions, without end. Woken when the record grows; it never polls.
 * For one reading thread.
 */
public final class FactStream implements BlockingStream<TrackedEventMessage<?>> {
    private final FactPageCache pages;
    private final HighWatermark highWatermark;
    private final Semaphore growth = new Semaphore(0);
    private final Runnable grown = this::grown;
    private volatile Runnable callback = () -> {};
    private long next;
    private @Nullable FactPage page;

    public FactStream(FactPageCache pages, HighWatermark highWatermark, long first) {
        this.pages = pages;
        this.highWatermark = highWatermark;
        next = first;
        highWatermark.addListener(grown);
    }

    private void grown() {
        if (growth.availablePermits() == 0) {
            growth.release();
        }
        callback.run();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return hasNextAvailable() ? Optional.of(current()) : Optional.empty();
    }

    @Override
    public boolean hasNextAvailable() {
        return next <= highWatermark.get();
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long deadline = System.nanoTime() + unit.toNanos(timeout);
        while (!hasNextAvailable()) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            growth.tryAcquire(left, TimeUnit.NANOSECONDS);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        while (!hasNextAvailable()) {
            growth.acquire();
        }
        TrackedEventMessage<?> message = current();
        next++;
        return message;
    }

    private TrackedEventMessage<?> current() {
        FactPage current = page;
        if (current == null || !current.holds(next)) {
            current = pages.holding(next);
            page = current;
        }
        return current.get(next);
    }

    /** The callback runs soon after the record has grown, on a thread of the record; it must not block. */
    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        this.callback = callback;
        if (hasNextAvailable()) {
            callback.run();
        }
        return true;
    }

    @Override
    public void close() {
        highWatermark.removeListener(grown);
    }
}
