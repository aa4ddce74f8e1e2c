package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.CustomerApprovalRevoked;
import org.modeldocket.facts.CustomerApproved;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.time.TimeBounds;
import org.modeldocket.vocabulary.Causality;
import org.modeldocket.vocabulary.Causality.Effect;
import org.modeldocket.vocabulary.id.SubjectId;

/**
 * What the rules let a fact come behind, wherever its dates leave the order open: what it is about has begun, an end is behind
 * all that it ends, and approvals and revocations of one customer take turns as they were recorded.
 *
 * <p>They run in no circle, also together with {@link TimeBounds#isBeforeInEveryZone}: no fact is definitely before one from which
 * a chain of predecessors leads to it. What the rules would refuse is left to its dates.
 */
final class Predecessors {
    /** The approval or revocation of a customer that was recorded last, and how late those until then begin. */
    private record Turn(@Nullable RecordedFact last, LatestStart latestStart) {}

    private final Map<SubjectId, RecordedFact> beginnings = new HashMap<>();
    private final Map<SubjectId, SubjectDates> dates = new HashMap<>();
    private final Map<SubjectId, List<RecordedFact>> beforeEnds = new HashMap<>();
    private final Map<CaseFile.CustomerKey, Turn> turns = new HashMap<>();
    private final Map<Long, List<Long>> predecessors = new HashMap<>();

    private Predecessors(List<RecordedFact> bySequence) {
        for (RecordedFact fact : bySequence) {
            Causality causality = fact.fact().causality();
            SubjectId on = causality.on();
            if (on == null) {
                continue;
            }
            dates.put(on, dates.getOrDefault(on, SubjectDates.NONE).with(fact));
            if (causality.effect() == Effect.BEGINS) {
                beginnings.putIfAbsent(on, fact);
            } else if (SubjectDates.isBeforeEnd(causality)) {
                beforeEnds.computeIfAbsent(on, id -> new ArrayList<>()).add(fact);
            }
        }
        for (RecordedFact fact : bySequence) {
            List<Long> found = find(fact);
            if (!found.isEmpty()) {
                predecessors.put(fact.sequence(), found);
            }
        }
    }

    /**
     * By sequence, the sequences of the facts that must come before it; none where it is not a key.
     *
     * @param bySequence facts of one case
     */
    static Map<Long, List<Long>> of(List<RecordedFact> bySequence) {
        return new Predecessors(bySequence).predecessors;
    }

    private List<Long> find(RecordedFact fact) {
        List<Long> found = new ArrayList<>(1);
        Causality causality = fact.fact().causality();
        SubjectId on = causality.follows();
        if (on == null) {
            return found;
        }
        RecordedFact beginning = beginnings.get(on);
        if (beginning != null && !CaseOrder.bounds(fact).isDefinitelyBefore(CaseOrder.bounds(beginning))) {
            found.add(beginning.sequence());
        }
        SubjectDates about = dates.getOrDefault(on, SubjectDates.NONE);
        if (causality.effect() == Effect.ENDS && about.allows(CaseOrder.bounds(fact))) {
            beforeEnds.getOrDefault(on, List.of()).forEach(within -> found.add(within.sequence()));
        }
        if (fact.fact() instanceof CustomerApproved || fact.fact() instanceof CustomerApprovalRevoked) {
            RecordedFact before = turnBefore(fact, beginning);
            if (before != null) {
                found.add(before.sequence());
            }
        }
        return found;
    }

    private @Nullable RecordedFact turnBefore(RecordedFact fact, @Nullable RecordedFact beginning) {
        CustomerDecision decision = (CustomerDecision) fact.fact();
        CaseFile.CustomerKey key = new CaseFile.CustomerKey(
                decision.previewId(), decision.customer().id());
        TimeBounds bounds = CaseOrder.bounds(fact);
        Turn turn = turns.get(key);
        if (turn == null) {
            LatestStart begun = LatestStart.NONE;
            turn = new Turn(null, beginning == null ? begun : begun.with(CaseOrder.bounds(beginning)));
        }
        if (turn.latestStart.isDefinitelyAfter(bounds)) {
            return null;
        }
        turns.put(key, new Turn(fact, turn.latestStart.with(bounds)));
        boolean takesTurns = turn.last != null
                && !turn.last.fact().getClass().equals(fact.fact().getClass());
        return takesTurns ? turn.last : null;
    }
}
