package org.modeldocket.command.casefile;

import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;

/** The rules about a release's beginning, its general release and its end. */
final class ReleaseRules {
    private ReleaseRules() {}

    static @Nullable Refusal registered(CaseIndex others) {
        ReleaseRegistered before = others.registration();
        return before == null
                ? null
                : Refusal.already(
                        Rule.RELEASE_REGISTERED_ONCE,
                        "it stands for " + before.model() + " of "
                                + before.company().name()
                                + (before.version() == null ? "" : ", version " + before.version())
                                + ", registered already",
                        before.factId(),
                        "; if it is another release, give it a releaseId of its own; what happened to this one is"
                                + " recorded in its case");
    }

    static @Nullable Refusal released(CaseIndex others, GenerallyReleased fact) {
        ReleaseFact before = others.released();
        return before == null
                ? PreviewRules.released(others, fact)
                : Refusal.already(
                        Rule.RELEASED_ONCE,
                        "the release is generally released already, as of " + Span.says(before),
                        before.factId(),
                        "");
    }

    static @Nullable Refusal withdrawn(CaseIndex others, ReleaseWithdrawn fact) {
        ReleaseFact before = others.withdrawn();
        if (before != null) {
            return Refusal.already(
                    Rule.WITHDRAWN_ONCE,
                    "the release is withdrawn already, as of " + Span.says(before),
                    before.factId(),
                    "");
        }
        ReleaseFact last = others.startingLast();
        if (last != null && Span.bounds(last).isDefinitelyAfter(Span.bounds(fact))) {
            return Refusal.late(
                    Rule.NOTHING_AFTER_WITHDRAWAL,
                    "a withdrawal of " + Span.says(fact) + " leaves a recorded fact of " + Span.says(last)
                            + " after it",
                    last.factId());
        }
        return null;
    }

    static @Nullable Refusal afterWithdrawal(CaseIndex others, ReleaseFact fact) {
        ReleaseFact withdrawn = others.withdrawn();
        if (withdrawn == null || !Span.bounds(fact).isDefinitelyAfter(Span.bounds(withdrawn))) {
            return null;
        }
        return Refusal.of(
                Rule.NOTHING_AFTER_WITHDRAWAL,
                Span.says(fact) + " is after the release was withdrawn, as of " + Span.says(withdrawn),
                withdrawn.factId());
    }
}
