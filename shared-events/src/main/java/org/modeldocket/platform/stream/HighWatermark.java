package org.modeldocket.platform.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last position that may be read. Facts behind it are not visible: a power cut could still lose them, or a position before
 * them is missing. It ends with whole appends only and never goes back.
 */
public final class HighWatermark implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HighWatermark.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread waker =
            Thread.ofPlatform().daemon().name("facts-waker").unstarted(this::wake);
    private final AtomicLong position = new AtomicLong();
    private volatile boolean idle;
    private volatile boolean closed;

    public HighWatermark() {
        waker.start();
    }

    /** The last position that may be read, 0 when there is none. */
    public long get() {
        return position.get();
    }

    /** Moves forward, never back. Listeners are called on a separate thread, so the caller does not wait. */
    public void advance(long to) {
        if (position.getAndAccumulate(to, Math::max) >= to) {
            return;
        }
        if (idle) {
            LockSupport.unpark(waker);
        }
    }

    /** {@code listener} is called soon after an advance; several advances may give one call. It must not block. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void wake() {
        long seen = 0;
        while (!closed) {
            idle = true;
            while (position.get() == seen && !closed) {
                LockSupport.park(this);
            }
            idle = false;
            seen = position.get();
            listeners.forEach(HighWatermark::call);
        }
    }

    /** A listener that is just being stopped may fail; the others are called all the same. */
    private static void call(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.debug("a listener for new facts failed", e);
        } catch (Error e) {
            LOG.error("MD-FEED-010 a listener for new facts failed; the others were notified", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(waker);
    }
}
