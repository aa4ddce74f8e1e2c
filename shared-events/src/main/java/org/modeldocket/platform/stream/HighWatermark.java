package org.modeldocket.platform.stream;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the facts may be read. Nobody reads beyond it: a fact that a power cut could still forget is not yet a fact, nor is
 * one before which another is missing. It ends with whole appends only and never goes back.
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

    /** Moves on, never back. Listeners are told on a thread of their own, so that they cost the caller nothing. */
    public void advance(long to) {
        if (position.getAndAccumulate(to, Math::max) >= to) {
            return;
        }
        if (idle) {
            LockSupport.unpark(waker);
        }
    }

    /** {@code listener} is called soon after each advance; several advances may be told as one. It must not block. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }

    private void wake() {
        long told = 0;
        while (!closed) {
            idle = true;
            while (position.get() == told && !closed) {
                LockSupport.park(this);
            }
            idle = false;
            told = position.get();
            listeners.forEach(HighWatermark::tell);
        }
    }

    /** A listener that is just being stopped may fail; the others are told all the same. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.debug("a listener could not be told that there are more facts", e);
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
