package org.modeldocket.platform.worker;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Leaves a minimum time between runs of work whose cost hardly depends on its size: under load there are fewer runs, and each
 * does more. After a pause the next run starts at once. For one thread at a time.
 */
public final class Throttle {
    private final long nanos;
    private long last;

    /** @param apart the least time between the starts of two runs */
    public Throttle(Duration apart) {
        nanos = apart.toNanos();
        last = System.nanoTime() - nanos;
    }

    /** How long the next run still has to wait; zero when it may start. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, last + nanos - System.nanoTime()));
    }

    /** Waits until the next run may start, or until the thread is interrupted. */
    public void await() {
        long left = last + nanos - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = last + nanos - System.nanoTime();
        }
        last = System.nanoTime();
    }
}
