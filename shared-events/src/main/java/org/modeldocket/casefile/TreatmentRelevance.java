package org.modeldocket.casefile;

import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.DirectiveIssued;
import org.modeldocket.facts.DirectiveLifted;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;

/**
 * Selects the facts that affect the treatments and the standing of a release: without the others, the fold gives the same
 * result for both.
 */
public final class TreatmentRelevance {
    private TreatmentRelevance() {}

    public static boolean onTreatments(ReleaseFact fact) {
        return switch (fact) {
            case ReleaseRegistered r -> true;
            case SubmittedForReview s -> true;
            case EvaluationReported e -> true;
            case DirectiveIssued d -> true;
            case DirectiveAmended d -> true;
            case DirectiveLifted d -> true;
            case AccessSuspended s -> true;
            case AccessRestored r -> true;
            case PreviewGranted p -> true;
            case PreviewExtended p -> true;
            case PreviewEnded p -> true;
            case GenerallyReleased g -> true;
            case ReleaseWithdrawn w -> true;
            case CompanyResponded r -> false;
            case CustomerDecision d -> false;
            case TargetDateAnnounced t -> false;
            case RecordKeeping k -> false;
        };
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
