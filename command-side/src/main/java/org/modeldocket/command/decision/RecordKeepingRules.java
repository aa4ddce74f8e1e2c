package org.modeldocket.command.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CitationAdded;
import org.modeldocket.facts.ClaimRanked;
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

    /** The fact as it is recorded: a correction, a citation or a ranking of a correction is one of the statement that it corrects. */
    static RecordKeeping meant(DecisionState state, RecordKeeping sent) {
        FactId statement = state.fact(sent.targetFactId()) instanceof FactCorrected corrected
                ? corrected.targetFactId()
                : sent.targetFactId();
        return switch (sent) {
            case FactCorrected c -> {
                ReleaseFact replacement = statement.equals(sent.targetFactId())
                        ? c.replacement()
                        : FactJson.under(statement, c.replacement());
                yield new FactCorrected(
                        c.factId(),
                        c.occurred(),
                        c.citations(),
                        c.note(),
                        statement,
                        AccountRules.meant(state, replacement),
                        c.reason());
            }
            case CitationAdded c ->
                new CitationAdded(c.factId(), c.occurred(), c.citations(), c.note(), statement, c.citation());
            case ClaimRanked c ->
                new ClaimRanked(c.factId(), c.occurred(), c.citations(), c.note(), statement, c.rank(), c.reason());
            case FactRetracted r -> r;
            case FactReinstated r -> r;
        };
    }

    static @Nullable Refusal refuse(DecisionState state, RecordKeeping sent) {
        FactId id = sent.targetFactId();
        ReleaseFact target = state.fact(id);
        if (target == null) {
            return Refusal.of(Rule.FACT_STANDS, "no fact " + id + " is recorded here");
        }
        RecordKeeping meant = meant(state, sent);
        return switch (meant) {
            case CitationAdded c -> unfit(state, target, c.targetFactId());
            case FactCorrected c -> {
                Refusal unfit = unfit(state, target, c.targetFactId());
                yield unfit == null ? corrected(state, (FactCorrected) sent, c) : unfit;
            }
            case ClaimRanked c -> {
                Refusal unfit = unfit(state, target, c.targetFactId());
                yield unfit == null ? inconsistent(state, c) : unfit;
            }
            case FactRetracted r -> retracted(state, target, r);
            case FactReinstated r -> reinstated(state, target, r);
        };
    }

    /** Refuses what is about no statement, or about one that does not stand. */
    static @Nullable Refusal unfit(DecisionState state, ReleaseFact target, FactId statement) {
        Refusal refusal = standsOpenToChange(state, target);
        if (refusal != null) {
            return refusal;
        }
        if (target instanceof CitationAdded || target instanceof ClaimRanked) {
            String instead = target instanceof CitationAdded
                    ? " is an added citation; retract it and add another"
                    : " is a ranking; rank again the fact that it ranked";
            return Refusal.of(Rule.FACT_CAN_BE_CHANGED, "fact " + target.factId() + instead, target.factId());
        }
        return gone(state, statement);
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

    private static @Nullable Refusal corrected(DecisionState state, FactCorrected sent, FactCorrected correction) {
        FactType was = FactType.of(statement(state, correction));
        FactType is = FactType.of(correction.replacement());
        if (was == is) {
            Refusal unfit = AccountRules.unfit(state, sent.replacement(), correction.targetFactId());
            return unfit == null ? inconsistent(state, correction) : unfit;
        }
        return Refusal.of(
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

    private static @Nullable Refusal inconsistent(DecisionState state, RecordKeeping change) {
        DecisionState after = state.with(change);
        Refusal accounts = AccountRules.disagreeing(after);
        return accounts == null ? inconsistent(state, after, change.targetFactId()) : accounts;
    }

    /**
     * Refuses what would leave statements at odds, and names the changed one if it is among them, else the first.
     *
     * @param about the fact that the change is about
     */
    static @Nullable Refusal inconsistent(DecisionState state, DecisionState after, FactId about) {
        List<ReleaseFact> standing = after.standing();
        Refusal first = null;
        for (ReleaseFact fact : standing) {
            Refusal refusal = StatementRules.refuse(after.index().without(fact), fact);
            if (refusal != null && fact.factId().equals(about)) {
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
