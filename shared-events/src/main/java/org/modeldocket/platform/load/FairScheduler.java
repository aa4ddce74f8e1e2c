package org.modeldocket.platform.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Shares a few turns among many tasks. The next turn goes to the client that has used the least time lately, and among its
 * tasks to the kind of work that has used the least; equal ones go first come, first served. When the queue is full, the task
 * that would run last is rejected. Some turns are reserved for work that has used little time lately, so that short work does
 * not wait for long work. For any number of threads.
 */
final class FairScheduler {
    /** Nanoseconds of turns. Who has used less lately has done nothing long. */
    private static final double LITTLE = 1e9;

    private final int turns;
    private final int shortTurns;
    private final int places;
    private final int queue;
    private final LongSupplier nanoTime;
    private final RecentUsage use;
    private final ReentrantLock lock = new ReentrantLock();
    private final List<Task> waiting = new ArrayList<>();
    private final List<Task> working = new ArrayList<>();
    private long arrivals;
    private int begun;

    /**
     * @param turns tasks that work at once
     * @param shortTurns tasks more that may work if they are short
     * @param places tasks that have begun and not ended, whether they work or pause
     * @param queue tasks that may wait to begin
     */
    FairScheduler(int turns, int shortTurns, int places, int queue, LongSupplier nanoTime) {
        this.turns = turns;
        this.shortTurns = shortTurns;
        this.places = Math.max(places, turns + shortTurns);
        this.queue = queue;
        this.nanoTime = nanoTime;
        use = new RecentUsage();
    }

    /** Something that works in turns: paused and resumed by one thread at a time, and ended once. */
    final class Task {
        private final String client;
        private final String work;
        private final Condition decided = lock.newCondition();
        private long arrival;
        private long since;
        private boolean hasBegun;
        private boolean works;
        private boolean rejected;

        private Task(String client, String work) {
            this.client = client;
            this.work = work;
        }

        /** Gives the turn to another task until {@link #resume}. */
        void pause() {
            lock.lock();
            try {
                giveBack(this);
                grant();
            } finally {
                lock.unlock();
            }
        }

        /** Waits for the next turn, which comes in any case. */
        void resume() {
            lock.lock();
            try {
                enqueue(this);
                while (!works) {
                    decided.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        void end() {
            lock.lock();
            try {
                giveBack(this);
                begun--;
                grant();
            } finally {
                lock.unlock();
            }
        }
    }

    /**
     * Waits for a first turn.
     *
     * @param client whose task it is
     * @param work which kind of task; such of one client share what the client gets
     * @param patience how long to wait at most
     * @return empty when there was no turn in time, or too many wait
     */
    Optional<Task> begin(String client, String work, Duration patience) throws InterruptedException {
        Task task = new Task(client, work);
        lock.lock();
        try {
            enqueue(task);
            rejectBeyondQueue();
            long left = patience.toNanos();
            while (!task.works && !task.rejected && left > 0) {
                left = task.decided.awaitNanos(left);
            }
            return task.works ? Optional.of(task) : Optional.empty();
        } catch (InterruptedException e) {
            if (task.works) {
                giveBack(task);
                begun--;
                grant();
            }
            throw e;
        } finally {
            waiting.remove(task);
            lock.unlock();
        }
    }

    int working() {
        return locked(working::size);
    }

    int begun() {
        return locked(() -> begun);
    }

    int waiting() {
        return locked(waiting::size);
    }

    private int locked(IntSupplier figure) {
        lock.lock();
        try {
            return figure.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    private void enqueue(Task task) {
        task.arrival = arrivals++;
        waiting.add(task);
        grant();
    }

    private void grant() {
        for (Task next = first(); next != null; next = first()) {
            waiting.remove(next);
            if (!next.hasBegun) {
                next.hasBegun = true;
                begun++;
            }
            next.works = true;
            next.since = nanoTime.getAsLong();
            working.add(next);
            next.decided.signal();
        }
    }

    private void giveBack(Task task) {
        if (task.works) {
            task.works = false;
            working.remove(task);
            long now = nanoTime.getAsLong();
            use.add(task.client, task.work, now - task.since, now);
        }
    }

    private @Nullable Task first() {
        if (working.size() >= turns + shortTurns) {
            return null;
        }
        boolean onlyShort = working.size() >= turns;
        long now = nanoTime.getAsLong();
        return waiting.stream()
                .filter(task -> task.hasBegun || begun < places)
                .filter(task -> !onlyShort || isShort(task, now))
                .min(order(now))
                .orElse(null);
    }

    private boolean isShort(Task task, long now) {
        return use.of(task.client, task.work, now) < LITTLE
                && working.stream()
                        .noneMatch(other -> other.client.equals(task.client) && other.work.equals(task.work));
    }

    private void rejectBeyondQueue() {
        List<Task> toBegin = waiting.stream().filter(task -> !task.hasBegun).toList();
        if (toBegin.size() > queue) {
            toBegin.stream().max(order(nanoTime.getAsLong())).ifPresent(last -> {
                waiting.remove(last);
                last.rejected = true;
                last.decided.signal();
            });
        }
    }

    private Comparator<Task> order(long now) {
        return Comparator.<Task>comparingDouble(task -> use.of(task.client, now))
                .thenComparingDouble(task -> use.of(task.client, task.work, now))
                .thenComparingLong(task -> task.arrival);
    }
}
