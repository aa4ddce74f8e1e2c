package org.modeldocket.command.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.wire.FactJson;

/**
 * The rules about facts about facts. What a correction, a retraction or a reinstatement leaves standing must be in keeping with
 * itself: each statement is decided anew, as if it were the last to come. So no order of arrival has a say, and what was
 * accepted one by one is accepted together.
 */
final class RecordKeepingRules {
    private RecordKeepingRules() {}

    /** The fact as it is recorded: a correction, or a citation, of a correction is one of the statement that it corrects. */
    static RecordKeeping meant(DecisionState state, RecordKeeping sent) {
        if (!(state.fact(sent.targetFactId()) instanceof FactCorrected corrected)) {
            return sent;
        }
        FactId statement = corrected.targetFactId();
        return switch (sent) {
            case FactCorrected c ->
                new FactCorrected(
                        c.factId(),
                        c.occurred(),
                        c.citations(),
                        c.note(),
                        statement,
                        FactJson.under(statement, c.replacement()),
                        c.reason());
            case CitationAdded c ->
                new CitationAdded(c.factId(), c.occurred(), c.citations(), c.note(), statement, c.citation());
            case FactRetracted r -> r;
            case FactReinstated r -> r;
        };
    }

    static @Nullable Refusal refuse(DecisionState state, RecordKeeping sent) {
        FactId id = sent.targetFactId();
        ReleaseFact target = state.fact(id);
        if (target == null) {
            return Refusal.of(Rule.FACT_STANDS, "this release has no fact " + id);
        }
        RecordKeeping meant = meant(state, sent);
        return switch (meant) {
            case CitationAdded c -> unfit(state, target, c);
            case FactCorrected c -> {
                Refusal unfit = unfit(state, target, c);
                yield unfit == null ? corrected(state, c) : unfit;
            }
            case FactRetracted r -> retracted(state, target, r);
            case FactReinstated r -> reinstated(state, target, r);
        };
    }

    /** Refuses what is about no statement, or about one that does not stand. */
    private static @Nullable Refusal unfit(DecisionState state, ReleaseFact target, RecordKeeping meant) {
        Refusal refusal = standsOpenToChange(state, target);
        if (refusal != null) {
            return refusal;
        }
        if (target instanceof CitationAdded) {
            return Refusal.of(
                    Rule.FACT_CAN_BE_CHANGED,
                    "fact " + target.factId() + " is an added citation; retract it and add another",
                    target.factId());
        }
        return gone(state, meant.targetFactId());
    }

    private static @Nullable Refusal standsOpenToChange(DecisionState state, ReleaseFact target) {
        FactId undone = null;
        String instead = "";
        if (target instanceof FactRetracted retraction) {
            undone = retraction.targetFactId();
            instead = " is a retraction; to undo it, reinstate fact ";
        } else if (target instanceof FactReinstated reinstatement) {
            undone = reinstatement.targetFactId();
            instead = " is a reinstatement; to undo it, retract fact ";
        }
        return undone == null
                ? gone(state, target.factId())
                : Refusal.of(Rule.FACT_CAN_BE_CHANGED, "fact " + target.factId() + instead + undone, target.factId());
    }

    private static @Nullable Refusal gone(DecisionState state, FactId id) {
        return state.isRetracted(id)
                ? Refusal.of(Rule.FACT_STANDS, "fact " + id + " is retracted; reinstate it first", id)
                : null;
    }

    private static @Nullable Refusal corrected(DecisionState state, FactCorrected correction) {
        FactType was = FactType.of(statement(state, correction));
        FactType is = FactType.of(correction.replacement());
        return was == is
                ? inconsistent(state, correction)
                : Refusal.of(
                        Rule.CORRECTION_KEEPS_THE_TYPE,
                        "fact " + correction.targetFactId() + " is of the type " + was.logicalName() + ", not "
                                + is.logicalName() + "; retract it and record another",
                        correction.targetFactId());
    }

    private static ReleaseFact statement(DecisionState state, FactCorrected correction) {
        ReleaseFact statement = state.fact(correction.targetFactId());
        if (statement == null) {
            throw new IllegalStateException("a correction of nothing was not refused: " + correction.factId());
        }
        return statement;
    }

    private static @Nullable Refusal retracted(DecisionState state, ReleaseFact target, FactRetracted retraction) {
        Refusal refusal = standsOpenToChange(state, target);
        if (refusal != null) {
            return refusal;
        }
        return target instanceof ReleaseRegistered
                ? Refusal.of(
                        Rule.REGISTRATION_STAYS,
                        "a case begins with its registration, which can be corrected but not retracted",
                        target.factId())
                : inconsistent(state, retraction);
    }

    private static @Nullable Refusal reinstated(DecisionState state, ReleaseFact target, FactReinstated reinstatement) {
        if (state.isRetracted(target.factId())) {
            return inconsistent(state, reinstatement);
        }
        String instead = target instanceof FactRetracted retraction
                ? " is a retraction; name the fact that it retracted, " + retraction.targetFactId()
                : " is not retracted";
        return Refusal.of(Rule.FACT_IS_RETRACTED, "fact " + target.factId() + instead, target.factId());
    }

    /** Refuses what would leave statements at odds, and names the changed one if it is among them, else the first. */
    private static @Nullable Refusal inconsistent(DecisionState state, RecordKeeping change) {
        DecisionState after = state.with(change);
        List<ReleaseFact> standing = after.standing();
        Refusal first = null;
        for (ReleaseFact fact : standing) {
            Refusal refusal = StatementRules.refuse(after.index().without(fact), fact);
            if (refusal != null && fact.factId().equals(change.targetFactId())) {
                FactId other = refusal.conflictingFact();
                return late(refusal, other == null ? fact.factId() : other);
            }
            if (refusal != null && first == null && !wasAtOdds(state, fact, refusal)) {
                first = late(refusal.takenAway(fact), fact.factId());
            }
        }
        return first;
    }

    /** Whether a statement broke the rule before the change too: recorded when no such rule was kept, and it stays readable. */
    private static boolean wasAtOdds(DecisionState before, ReleaseFact fact, Refusal refusal) {
        Refusal then = before.standing().contains(fact)
                ? StatementRules.refuse(before.index().without(fact), fact)
                : null;
        return then != null && rule(then) == rule(refusal);
    }

    private static Rule rule(Refusal refusal) {
        return refusal.brokenRule() == null ? refusal.rule() : refusal.brokenRule();
    }

    private static Refusal late(Refusal refusal, FactId broken) {
        return Refusal.late(rule(refusal), refusal.reason(), broken);
    }
}
