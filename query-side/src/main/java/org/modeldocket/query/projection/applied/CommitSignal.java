package org.modeldocket.query.projection.applied;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Signals commits of the projection to those who wait for one. */
public final class CommitSignal {
    private long count;

    public synchronized void happened() {
        count++;
        notifyAll();
    }

    /** How many there were so far. */
    synchronized long count() {
        return count;
    }

    /**
     * Asks at once and then after each commit, until the answer is yes or the time is over.
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
     * Waits for one after so many.
     *
     * @param deadline by {@link System#nanoTime()}
     * @return false when none came in time
     */
    synchronized boolean awaitAnother(long before, long deadline) throws InterruptedException {
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
