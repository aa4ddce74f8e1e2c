package org.modeldocket.command.decision;

import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;

/** The rules about a release's beginning, its general release and its end. */
final class ReleaseRules {
    private ReleaseRules() {}

    static @Nullable Refusal registered(StatementIndex others) {
        ReleaseRegistered before = others.registration();
        return before == null
                ? null
                : Refusal.already(
                        Rule.RELEASE_REGISTERED_ONCE,
                        "it already stands for " + before.model() + " of "
                                + before.company().name()
                                + (before.version() == null ? "" : ", version " + before.version()),
                        before.factId(),
                        "If this is another release, give it its own releaseId. "
                                + "Record what happened to this one in its case.");
    }

    static @Nullable Refusal released(StatementIndex others, GenerallyReleased fact) {
        ReleaseFact before = others.released();
        return before == null
                ? PreviewRules.released(others, fact)
                : Refusal.already(
                        Rule.RELEASED_ONCE,
                        "the release is generally released already, as of " + Lifespan.says(before),
                        before.factId(),
                        "");
    }

    static @Nullable Refusal withdrawn(StatementIndex others, ReleaseWithdrawn fact) {
        ReleaseFact before = others.withdrawn();
        if (before != null) {
            return Refusal.already(
                    Rule.WITHDRAWN_ONCE,
                    "the release is withdrawn already, as of " + Lifespan.says(before),
                    before.factId(),
                    "");
        }
        ReleaseFact last = others.after(Lifespan.bounds(fact));
        if (last != null) {
            return Refusal.late(
                    Rule.NOTHING_AFTER_WITHDRAWAL,
                    "a withdrawal of " + Lifespan.says(fact) + " leaves a recorded fact of " + Lifespan.says(last)
                            + " after it",
                    last.factId());
        }
        return null;
    }

    static @Nullable Refusal afterWithdrawal(StatementIndex others, ReleaseFact fact) {
        ReleaseFact withdrawn = others.withdrawn();
        if (withdrawn == null
                || fact.mayFollowWithdrawal()
                || !Lifespan.bounds(fact).isDefinitelyAfter(Lifespan.bounds(withdrawn))) {
            return null;
        }
        return Refusal.of(
                Rule.NOTHING_AFTER_WITHDRAWAL,
                Lifespan.says(fact) + " is after the release was withdrawn, as of " + Lifespan.says(withdrawn),
                withdrawn.factId());
    }
}
