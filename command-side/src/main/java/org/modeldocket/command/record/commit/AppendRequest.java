package org.modeldocket.command.record.commit;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.NewFact;

/** One atomic append: all of its facts are stored, or none. Created and awaited by its caller, answered once by the appender. */
final class AppendRequest {
    private final List<NewFact> facts;
    private final Thread caller = Thread.currentThread();
    private @Nullable AppendResult appended;
    private @Nullable RuntimeException failure;
    private volatile boolean answered;

    private AppendRequest(List<NewFact> facts) {
        this.facts = facts;
    }

    /** @throws IllegalArgumentException when there is no fact, or two have the same id */
    static AppendRequest of(List<NewFact> facts) {
        if (facts.isEmpty()) {
            throw new IllegalArgumentException("an append needs a fact");
        }
        if (facts.size() > 1) {
            Set<UUID> ids = new HashSet<>();
            for (NewFact fact : facts) {
                if (!ids.add(fact.factId())) {
                    throw new IllegalArgumentException("one append uses fact id " + fact.factId() + " twice");
                }
            }
        }
        return new AppendRequest(List.copyOf(facts));
    }

    /** An append of nothing, which is never answered. */
    static AppendRequest nothing() {
        return new AppendRequest(List.of());
    }

    List<NewFact> facts() {
        return facts;
    }

    /** Says what is to be answered; the caller learns it at {@link #answer()}. */
    void decide(AppendResult outcome) {
        appended = outcome;
    }

    /** It was stored that many positions later. */
    void moveUp(long positions) {
        AppendResult planned = decided();
        appended = new AppendResult(planned.first() + positions, planned.last() + positions);
    }

    boolean hasNames() {
        return facts.stream().anyMatch(fact -> !fact.naming().isNone());
    }

    /** What was decided; there must be something. */
    AppendResult decided() {
        return Objects.requireNonNull(appended);
    }

    void refuse(RuntimeException reason) {
        failure = reason;
    }

    /** Forgets what was decided, since the group is written anew. */
    void undecide() {
        appended = null;
        failure = null;
    }

    /** Wakes the caller. Call it once what was decided is durable. */
    void answer() {
        answered = true;
        LockSupport.unpark(caller);
    }

    /** Waits for the answer, even if interrupted: a submitted append cannot be withdrawn. */
    AppendResult await() {
        boolean interrupted = false;
        while (!answered) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (failure != null) {
            throw failure;
        }
        if (appended == null) {
            throw new IllegalStateException("answered without an outcome");
        }
        return appended;
    }
}
