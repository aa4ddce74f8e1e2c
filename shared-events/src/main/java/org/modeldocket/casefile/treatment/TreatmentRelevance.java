package org.modeldocket.casefile.treatment;

import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.facts.ReleaseFact;

/**
 * Selects the facts that affect the treatments and the standing of a release: without the others, the fold gives the same
 * result for both.
 */
public final class TreatmentRelevance {
    private TreatmentRelevance() {}

    public static boolean onTreatments(ReleaseFact fact) {
        return TreatmentSubject.of(fact) != null
                || TreatmentSubject.touchesOthers(fact)
                || TreatmentSubject.concernsAll(fact);
    }

    /** Whether the newest fact of a case plainly leaves its treatments as they are on every day: it changed nothing that bears on any. */
    public static boolean isPlainlyBeside(CaseHistory history) {
        for (ReleaseFact fact : history.change().statements()) {
            if (onTreatments(fact)) {
                return false;
            }
        }
        return true;
    }
}
