package org.modeldocket.command.decision;

import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.Occurred;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * Something that begins with one fact and ends with at most one, and what was recorded of it in between: a directive, a
 * suspension, a preview. Immutable.
 */
record Lifespan(@Nullable ReleaseFact begun, @Nullable ReleaseFact ended, PVector<ReleaseFact> within) {
    static final Lifespan UNKNOWN = new Lifespan(null, null, TreePVector.empty());

    Lifespan begun(ReleaseFact fact) {
        return new Lifespan(fact, ended, within);
    }

    Lifespan ended(ReleaseFact fact) {
        return new Lifespan(begun, fact, within);
    }

    /** With one more fact, by what it does. */
    Lifespan with(ReleaseFact fact) {
        return switch (fact.causality().effect()) {
            case BEGINS -> begun(fact);
            case ENDS -> ended(fact);
            case CHANGES, IS_WITHIN -> new Lifespan(begun, ended, within.plus(fact));
            case NONE, FOLLOWS -> this;
        };
    }

    /** As it is but for this beginning or end. */
    Lifespan without(ReleaseFact fact) {
        return new Lifespan(fact.equals(begun) ? null : begun, fact.equals(ended) ? null : ended, within);
    }

    /** Refuses a fact that definitely lies outside; {@link ReferenceRules} have refused one about what never began. */
    @Nullable
    Refusal refuseWithin(Rule rule, String what, ReleaseFact fact) {
        if (begun != null && bounds(fact).isDefinitelyBefore(bounds(begun))) {
            return Refusal.of(
                    rule, what + " had not begun: " + says(fact) + " is before " + says(begun), begun.factId());
        }
        if (ended != null && bounds(fact).isDefinitelyAfter(bounds(ended))) {
            return Refusal.of(rule, what + " had ended: " + says(fact) + " is after " + says(ended), ended.factId());
        }
        return null;
    }

    /** Refuses an end that is a second one, lies outside, or would leave what was recorded since outside. */
    @Nullable
    Refusal refuseEnd(Rule rule, String what, ReleaseFact end) {
        if (ended != null) {
            return Refusal.already(rule, what + " ended already, as of " + says(ended), ended.factId(), "");
        }
        Refusal outside = refuseWithin(rule, what, end);
        if (outside != null) {
            return outside;
        }
        for (ReleaseFact fact : within) {
            if (bounds(fact).isDefinitelyAfter(bounds(end))) {
                return Refusal.late(
                        rule, what + " would have ended, as of " + says(end) + ", before " + says(fact), fact.factId());
            }
        }
        return null;
    }

    static TimeBounds bounds(ReleaseFact fact) {
        Occurred occurred = fact.occurred();
        return occurred == null ? TimeBounds.UNBOUNDED : occurred.times();
    }

    /** The date of a fact, as a message shows it. */
    static String says(ReleaseFact fact) {
        Occurred occurred = fact.occurred();
        return occurred == null ? "an unknown day" : occurred.edtf().toString();
    }
}
