package org.modeldocket.platform.worker;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Signals that something has happened to those who wait for it. For any number of threads. */
public final class Signal {
    private long count;

    public synchronized void happened() {
        count++;
        notifyAll();
    }

    /** How often it has happened so far. */
    public synchronized long count() {
        return count;
    }

    /**
     * Asks at once and then each time it happens, until the answer is yes or the time is over.
     *
     * @return the last answer
     */
    public boolean await(BooleanSupplier question, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            long before = count();
            if (question.getAsBoolean()) {
                return true;
            }
            if (!awaitAnother(before, deadline)) {
                return false;
            }
        }
    }

    /**
     * Waits until it has happened more often than that.
     *
     * @param deadline by {@link System#nanoTime()}
     * @return false when it did not happen in time
     */
    public synchronized boolean awaitAnother(long before, long deadline) throws InterruptedException {
        while (count == before) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }
}
