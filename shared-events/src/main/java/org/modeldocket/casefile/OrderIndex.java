package org.modeldocket.casefile;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.id.SubjectId;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What must be known of a case to say which of its statements must come behind one more, of the highest sequence. Immutable.
 *
 * @param beginnings the sequence of what each subject begins with
 * @param followed the subjects about which there is more than a beginning
 * @param latestStart of all statements
 * @param contradictory whether what must come behind what puts a statement behind one that its date is written before
 */
record OrderIndex(
        PMap<SubjectId, Long> beginnings,
        PSet<SubjectId> followed,
        PMap<SubjectId, SubjectDates> subjects,
        boolean withdrawn,
        LatestStart latestStart,
        boolean contradictory) {
    static OrderIndex of(List<RecordedFact> ordered) {
        Map<SubjectId, Long> beginnings = new HashMap<>();
        Set<SubjectId> followed = new HashSet<>();
        Map<SubjectId, SubjectDates> subjects = new HashMap<>();
        boolean withdrawn = false;
        LatestStart latestStart = LatestStart.NONE;
        boolean contradictory = false;
        for (RecordedFact fact : ordered) {
            SubjectId on = fact.fact().causality().on();
            if (on != null) {
                subjects.put(on, subjects.getOrDefault(on, SubjectDates.NONE).with(fact));
            }
            if (on != null && on.equals(fact.fact().causality().begins())) {
                beginnings.putIfAbsent(on, fact.sequence());
            } else if (on != null) {
                followed.add(on);
            }
            withdrawn |= fact.fact() instanceof ReleaseWithdrawn;
            TimeBounds bounds = CaseOrder.bounds(fact);
            contradictory |= latestStart.isWrittenAfter(bounds);
            latestStart = latestStart.with(bounds);
        }
        return new OrderIndex(
                HashTreePMap.from(beginnings),
                HashTreePSet.from(followed),
                HashTreePMap.from(subjects),
                withdrawn,
                latestStart,
                contradictory);
    }

    /** With one more statement, of the highest sequence. */
    OrderIndex with(RecordedFact fact) {
        SubjectId begun = fact.fact().causality().begins();
        SubjectId cause = fact.fact().causality().follows();
        SubjectId on = fact.fact().causality().on();
        return new OrderIndex(
                begun == null || beginnings.containsKey(begun) ? beginnings : beginnings.plus(begun, fact.sequence()),
                cause == null ? followed : followed.plus(cause),
                on == null ? subjects : subjects.plus(on, about(fact).with(fact)),
                withdrawn || fact.fact() instanceof ReleaseWithdrawn,
                latestStart.with(CaseOrder.bounds(fact)),
                contradictory);
    }

    /** The dates about the subject of a statement. */
    SubjectDates about(RecordedFact fact) {
        SubjectId on = fact.fact().causality().on();
        return on == null ? SubjectDates.NONE : subjects.getOrDefault(on, SubjectDates.NONE);
    }

    /** The sequence of the beginning that a statement follows; null where there is none. */
    @Nullable
    Long cause(RecordedFact fact) {
        SubjectId cause = fact.fact().causality().follows();
        return cause == null ? null : beginnings.get(cause);
    }

    /** Whether nothing must come behind one more statement. */
    boolean isLast(RecordedFact fact) {
        SubjectId begun = fact.fact().causality().begins();
        return !latestStart.isWrittenAfter(CaseOrder.bounds(fact))
                && (begun == null || !followed.contains(begun))
                && (!withdrawn || fact.fact() instanceof ReleaseWithdrawn)
                && !about(fact).isBeforeEnds(fact);
    }

    /** Whether one more statement may change what must come behind which other. */
    boolean isRearrangedBy(RecordedFact fact) {
        ReleaseFact says = fact.fact();
        SubjectId begun = says.causality().begins();
        return says instanceof ReleaseRegistered
                || (begun != null && (followed.contains(begun) || beginnings.containsKey(begun)))
                || about(fact).losesAnEnd(fact);
    }

    /** Whether one of the statements must come behind one more, which rearranges none. */
    boolean isBehind(RecordedFact other, RecordedFact fact) {
        TimeBounds bounds = CaseOrder.bounds(other);
        if (CaseOrder.bounds(fact).isWrittenBefore(bounds)) {
            return true;
        }
        boolean isEnd = other.fact() instanceof ReleaseWithdrawn
                ? !(fact.fact() instanceof ReleaseWithdrawn)
                : about(fact).isEndAfter(other, fact);
        return isEnd && !bounds.isWrittenBefore(CaseOrder.bounds(fact));
    }

    /** Whether another statement that must come behind one more, by what is written, may have to come before it. */
    boolean isContested(RecordedFact other, RecordedFact fact) {
        SubjectId on = fact.fact().causality().on();
        return on != null
                && on.equals(other.fact().causality().on())
                && CaseOrder.bounds(fact).isWrittenBefore(CaseOrder.bounds(other))
                && !CaseOrder.bounds(fact).isDefinitelyBefore(CaseOrder.bounds(other));
    }
}
