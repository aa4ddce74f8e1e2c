package org.modeldocket.platform.worker;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Keeps turns apart whose cost hardly depends on how much they do: under load there are fewer of them, and each does more. After a
 * pause a turn begins at once. For one thread at a time.
 */
public final class Throttle {
    private final long nanos;
    private long last;

    /** @param apart how long after the last turn began the next one begins at the earliest */
    public Throttle(Duration apart) {
        nanos = apart.toNanos();
        last = System.nanoTime() - nanos;
    }

    /** Waits until it is time for the next turn. Whoever is interrupted waits no longer. */
    public void await() {
        long left = last + nanos - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = last + nanos - System.nanoTime();
        }
        last = System.nanoTime();
    }
}
