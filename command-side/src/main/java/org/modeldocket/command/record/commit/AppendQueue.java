package org.modeldocket.command.record.commit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.modeldocket.command.record.RecordUnavailable;

/** The appends that wait to be written. Any number of threads add some; the appender's thread takes them in groups. */
final class AppendQueue {
    /** Wakes the appender's thread so that it sees that the queue is closing, or that there is something else to do. */
    private static final AppendRequest NUDGE = AppendRequest.nothing();

    private final BlockingQueue<AppendRequest> waiting;
    private final int largestGroup;
    private volatile boolean closing;
    private volatile boolean finished;

    /**
     * @param capacity appends that may wait; more block their callers
     * @param largestGroup appends in one group at most
     */
    AppendQueue(int capacity, int largestGroup) {
        waiting = new ArrayBlockingQueue<>(capacity);
        this.largestGroup = largestGroup;
    }

    /**
     * Adds an append, which is answered from now on in any case.
     *
     * @throws RecordUnavailable when the queue is closed; the append is not written
     */
    void add(AppendRequest append) {
        if (closing) {
            throw closed();
        }
        try {
            waiting.put(append);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordUnavailable("interrupted before the append was accepted; nothing was stored", e);
        }
        if (finished && waiting.remove(append)) {
            throw closed();
        }
    }

    /** Ends a wait of the appender's thread. */
    void nudge() {
        waiting.offer(NUDGE);
    }

    /**
     * Waits for an append or a nudge, and fills the group.
     *
     * @return false when none came in time
     */
    boolean await(List<AppendRequest> group, Duration patience) throws InterruptedException {
        AppendRequest first = waiting.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
        if (first == null) {
            return false;
        }
        if (first != NUDGE) {
            group.add(first);
        }
        fill(group);
        return true;
    }

    /**
     * Fills the group with what is waiting.
     *
     * @return false when there was nothing, not even a nudge
     */
    boolean fill(List<AppendRequest> group) {
        int moved = waiting.drainTo(group, largestGroup - group.size());
        group.removeIf(append -> append == NUDGE);
        return moved > 0;
    }

    int size() {
        return waiting.size();
    }

    boolean isClosing() {
        return closing;
    }

    /** From now on appends are rejected; those added so far are still to be written. */
    void close() {
        closing = true;
        nudge();
    }

    /** Rejects what is left, and the appends of those who were just about to add one. */
    void finish(List<AppendRequest> group) {
        finished = true;
        List<AppendRequest> unanswered = new ArrayList<>(group);
        waiting.drainTo(unanswered);
        for (AppendRequest append : unanswered) {
            append.refuse(closed());
            append.answer();
        }
    }

    private static RecordUnavailable closed() {
        return new RecordUnavailable("the record is closed");
    }
}
