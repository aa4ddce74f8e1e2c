package org.modeldocket.command.store;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the record is durable. Nobody reads beyond it: a fact that a power cut could still forget is not yet a fact.
 * It ends with whole appends only and never goes back.
 */
final class DurablePosition implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DurablePosition.class);

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Thread waker =
            Thread.ofPlatform().daemon().name("record-waker").unstarted(this::wake);
    private volatile long position;
    private volatile boolean idle;
    private volatile boolean closed;

    DurablePosition() {
        waker.start();
    }

    long get() {
        return position;
    }

    /** Called by the appender's thread alone. Listeners are told on a thread of their own, so that they cost it nothing. */
    void advance(long to) {
        if (to <= position) {
            return;
        }
        position = to;
        if (idle) {
            LockSupport.unpark(waker);
        }
    }

    /** {@code listener} is called soon after each advance; several advances may be told as one. It must not block. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    void unlisten(Runnable listener) {
        listeners.remove(listener);
    }

    private void wake() {
        long told = 0;
        while (!closed) {
            idle = true;
            while (position == told && !closed) {
                LockSupport.park(this);
            }
            idle = false;
            told = position;
            listeners.forEach(DurablePosition::tell);
        }
    }

    /** A listener that is just being stopped may fail; the others are told all the same. */
    private static void tell(Runnable listener) {
        try {
            listener.run();
        } catch (RuntimeException e) {
            LOG.debug("a listener could not be told that the record has grown", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(waker);
    }
}
