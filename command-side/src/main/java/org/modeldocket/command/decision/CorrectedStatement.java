package org.modeldocket.command.decision;

import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;

/** Finds what a statement says before a correction of it. Pure. */
public final class CorrectedStatement {
    private CorrectedStatement() {}

    /**
     * What the statement says or, where the correction is recorded already, said before it: a repeat is made of the same.
     *
     * @param target the statement, or a correction of it
     * @param correction the id of the correction
     * @throws RefusedException when nothing can be corrected there
     */
    public static ReleaseFact before(DecisionState state, FactId target, FactId correction) {
        DecisionState then = state.fact(correction) instanceof FactCorrected ? before(state, correction) : state;
        ReleaseFact fact = then.fact(target);
        if (fact == null) {
            throw new RefusedException(Refusal.of(Rule.FACT_STANDS, "no fact " + target + " is recorded here"));
        }
        Refusal refusal =
                RecordKeepingRules.unfit(then, fact, fact instanceof FactCorrected c ? c.targetFactId() : target);
        if (refusal != null) {
            throw new RefusedException(refusal);
        }
        ReleaseFact statement = then.statement(target);
        if (statement == null) {
            throw new IllegalStateException("a correction of nothing was not refused: " + target);
        }
        return statement;
    }

    /** The case before one of its facts. */
    private static DecisionState before(DecisionState state, FactId id) {
        DecisionState then = DecisionState.EMPTY;
        for (ReleaseFact fact : state.facts()) {
            if (fact.factId().equals(id)) {
                break;
            }
            then = then.with(fact);
        }
        return then;
    }
}
