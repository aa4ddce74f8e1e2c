package org.modeldocket.command.decision;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.id.FactId;

/** Decides whether a fact can stand beside those that the record holds. Pure: the day is an argument. */
public final class Decisions {
    /** The day begins first here, so that a date is in the future only if it is so everywhere on earth. */
    public static final ZoneOffset FIRST_DAY_LINE = ZoneOffset.ofHours(14);

    private Decisions() {}

    /**
     * @param sent as the writer says it; a correction may name another correction, and an account another account: what is
     *     recorded then names the statement that both are about
     * @param today the latest date that is today anywhere on earth; what begins after it lies definitely in the future
     */
    public static Decision decide(DecisionState state, ReleaseFact sent, LocalDate today) {
        ReleaseFact fact = sent instanceof RecordKeeping about
                ? RecordKeepingRules.meant(state, about)
                : AccountRules.meant(state, sent);
        ReleaseFact before = state.fact(fact.factId());
        if (before != null) {
            return isRepeated(state, before, fact)
                    ? new Decision.AlreadyRecorded()
                    : new Decision.Refused(Refusal.of(
                            Rule.FACT_ID_USED_ONCE,
                            "the fact id " + fact.factId()
                                    + " is already in use for another fact that is recorded here; leave factId out, or give"
                                    + " another, to record this one too; record fact-corrected to change that one",
                            fact.factId()));
        }
        Refusal refusal = refuse(state, sent, today);
        refusal = refusal == null ? refuseRepeated(state, fact) : refusal;
        return refusal == null ? new Decision.Recorded(fact) : new Decision.Refused(refusal);
    }

    /** Whether a fact is one that is recorded under its id: as it was sent first or, of a statement, as it is shown. */
    private static boolean isRepeated(DecisionState state, ReleaseFact before, ReleaseFact fact) {
        return before.equals(fact) || !(before instanceof RecordKeeping) && fact.equals(state.statement(fact.factId()));
    }

    /** Refuses what another statement of the case says, or once said, from the same sources: one happening would count twice. */
    private static @Nullable Refusal refuseRepeated(DecisionState state, ReleaseFact fact) {
        ReleaseFact says = fact instanceof FactCorrected correction ? correction.replacement() : fact;
        FactId told = state.toldBy(says);
        if (told == null || told.equals(says.factId())) {
            return null;
        }
        String what = "fact " + told + " was recorded with the same content and the same sources";
        if (state.isRetracted(told)) {
            return Refusal.of(
                    Rule.STATEMENT_RECORDED_ONCE,
                    what + ", and is retracted; if it is true, record fact-reinstated",
                    told);
        }
        return Refusal.already(
                Rule.STATEMENT_RECORDED_ONCE,
                what + " already",
                told,
                fact instanceof FactCorrected
                        ? "If fact " + says.factId() + " repeats it, record fact-retracted for " + says.factId() + "."
                        : "If this happened besides, say in note what tells the two apart.");
    }

    private static @Nullable Refusal refuse(DecisionState state, ReleaseFact fact, LocalDate today) {
        Refusal alone = refuseAlone(fact, "", today);
        if (alone != null) {
            return alone;
        }
        if (fact instanceof RecordKeeping about) {
            Refusal inside = about instanceof FactCorrected correction
                    ? refuseAlone(correction.replacement(), "/replacement", today)
                    : null;
            return inside == null ? RecordKeepingRules.refuse(state, about) : inside;
        }
        return fact.sameHappeningAs() == null
                ? StatementRules.refuse(state.index(), fact)
                : AccountRules.refuse(state, fact);
    }

    /**
     * What can be said against a fact without a look at any other.
     *
     * @param at the JSON Pointer of the fact in its request
     */
    private static @Nullable Refusal refuseAlone(ReleaseFact fact, String at, LocalDate today) {
        boolean speaksForItself = fact instanceof ReleaseRegistered || fact instanceof CitationAdded;
        if (fact.citations().isEmpty() && !speaksForItself) {
            return Refusal.of(
                    Rule.FACT_CITES_A_SOURCE,
                    (at.isEmpty() ? "the fact" : "the replacement, which needs sources of its own,")
                            + " has no citation; name the publisher and the title of one source at least in " + at
                            + "/citations");
        }
        Interval bounds = Lifespan.bounds(fact).days();
        return bounds.earliest() != null && bounds.earliest().isAfter(today)
                ? Refusal.of(
                        Rule.OCCURRED_NOT_IN_THE_FUTURE,
                        Lifespan.says(fact)
                                + " lies in the future; a plan is recorded as target-date-announced or complyBy")
                : null;
    }
}
