package org.modeldocket.query.projection.applied;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Readers who wait for what they have written. After a commit the first of them to wake asks for all: one query a commit,
 * however many wait.
 */
public final class Waiters {
    private final Signal commits;
    private final Function<Collection<ReleaseId>, Map<ReleaseId, Long>> applied;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Object turn = new Object();

    /** @param applied the sequences up to which cases are applied; one with nothing applied is not named */
    public Waiters(Signal commits, Function<Collection<ReleaseId>, Map<ReleaseId, Long>> applied) {
        this.commits = commits;
        this.applied = applied;
    }

    private static final class Waiter {
        private final ReleaseId releaseId;
        private final long sequence;
        /** How many commits there were when this was last asked; below 0 before the first time. */
        private long askedAfter = -1;

        private boolean isThere;
        private @Nullable RuntimeException failure;

        Waiter(ReleaseId releaseId, long sequence) {
            this.releaseId = releaseId;
            this.sequence = sequence;
        }
    }

    /**
     * @return false when it was not applied in time
     * @throws org.springframework.dao.DataAccessException when the views cannot be asked
     */
    public boolean await(ReleaseId releaseId, long sequence, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        Waiter waiter = new Waiter(releaseId, sequence);
        waiters.add(waiter);
        try {
            while (true) {
                long before = commits.count();
                if (isThere(waiter, before)) {
                    return true;
                }
                if (!commits.awaitAnother(before, deadline)) {
                    return false;
                }
            }
        } finally {
            waiters.remove(waiter);
        }
    }

    private boolean isThere(Waiter waiter, long after) {
        synchronized (turn) {
            if (waiter.askedAfter < after) {
                askForAll(after);
            }
            if (waiter.failure != null) {
                throw waiter.failure;
            }
            return waiter.isThere;
        }
    }

    private void askForAll(long after) {
        List<Waiter> all = List.copyOf(waiters);
        all.forEach(waiter -> waiter.askedAfter = after);
        Set<ReleaseId> releases = new HashSet<>();
        all.forEach(waiter -> releases.add(waiter.releaseId));
        try {
            Map<ReleaseId, Long> held = applied.apply(releases);
            all.forEach(waiter ->
                    waiter.isThere = held.getOrDefault(waiter.releaseId, AppliedSequences.NONE) >= waiter.sequence);
        } catch (RuntimeException e) {
            // All at once: one after the other, each would wait for a database that does not answer.
            all.forEach(waiter -> waiter.failure = e);
        }
    }
}
