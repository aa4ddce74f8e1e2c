package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Causality.Effect;

/**
 * What the dates about one directive, suspension or preview say of its end. Immutable.
 *
 * @param latestStart of what began it, changed it or lay within it
 * @param ends when it can have ended; one at most where the rules were kept
 */
record SubjectDates(LatestStart latestStart, List<TimeBounds> ends) {
    static final SubjectDates NONE = new SubjectDates(LatestStart.NONE, List.of());

    SubjectDates with(RecordedFact fact) {
        TimeBounds bounds = CaseOrder.bounds(fact);
        return switch (fact.fact().causality().effect()) {
            case BEGINS, CHANGES, IS_WITHIN -> new SubjectDates(latestStart.with(bounds), ends);
            case ENDS -> {
                List<TimeBounds> all = new ArrayList<>(ends);
                all.add(bounds);
                yield new SubjectDates(latestStart, List.copyOf(all));
            }
            case NONE, FOLLOWS -> this;
        };
    }

    /** Whether an end is definitely before none of what must come before it. One that is has its place by its dates alone. */
    boolean allows(TimeBounds end) {
        return !latestStart.isDefinitelyAfter(end);
    }

    /** An end not before the first day on which all that must come before it can have happened; anything else as it is. */
    DatedFact possibleEnd(DatedFact dated) {
        boolean isEnd = dated.recorded().fact().causality().effect() == Effect.ENDS;
        return isEnd && latestStart.day() != null && allows(CaseOrder.bounds(dated.recorded()))
                ? dated.notBefore(latestStart.day())
                : dated;
    }

    /** Whether there is an end that a fact about the same must come before. */
    boolean isBeforeEnds(RecordedFact fact) {
        return !ends.isEmpty() && isBeforeEnd(fact.fact().causality());
    }

    /** Whether the dates put an end before a fact that must come before it. */
    boolean losesAnEnd(RecordedFact fact) {
        TimeBounds bounds = CaseOrder.bounds(fact);
        return isBeforeEnds(fact)
                && ends.stream().anyMatch(end -> end.isDefinitelyBefore(bounds) || end.isWrittenBefore(bounds));
    }

    /** Whether another is an end that a fact about the same must come before. */
    boolean isEndAfter(RecordedFact other, RecordedFact fact) {
        Causality about = other.fact().causality();
        return isBeforeEnds(fact)
                && about.effect() == Effect.ENDS
                && Objects.equals(fact.fact().causality().on(), about.on())
                && allows(CaseOrder.bounds(other));
    }

    static boolean isBeforeEnd(Causality causality) {
        return causality.effect() == Effect.CHANGES || causality.effect() == Effect.IS_WITHIN;
    }
}
