package org.modeldocket.query.timeline;

import java.util.List;
import java.util.Set;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.CaseOrder;
import org.modeldocket.casefile.RecordedFact;

/** The place of each fact of a case, by its sequence: its rank from 0, and whether that is certain. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Order(int[] ranks, boolean[] guesses) {
    static final Order NONE = new Order(new int[0], new boolean[0]);

    static Order of(CaseHistory history) {
        List<RecordedFact> ordered = history.ordered();
        int[] ranks = new int[ordered.size()];
        boolean[] guesses = new boolean[ordered.size()];
        int rank = 0;
        for (RecordedFact fact : ordered) {
            ranks[Math.toIntExact(fact.sequence())] = rank++;
        }
        Set<Long> guessed = CaseOrder.guessed(ordered);
        for (Long sequence : guessed) {
            guesses[Math.toIntExact(sequence)] = true;
        }
        return new Order(ranks, guesses);
    }

    boolean holds(int sequence) {
        return sequence < ranks.length;
    }

    int rank(int sequence) {
        return ranks[sequence];
    }

    boolean certain(int sequence) {
        return !guesses[sequence];
    }
}
