package org.modeldocket.casefile;

import org.jspecify.annotations.Nullable;
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

/** Which fact must precede another: a directive its amendments, a suspension its end. */
final class Causality {
    private Causality() {}

    /** The thing that begins with this fact, as an id that others refer to; null where nothing does. */
    static @Nullable Object begins(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveIssued issued -> issued.directiveId();
            case AccessSuspended suspended -> suspended.suspensionId();
            case PreviewGranted granted -> granted.previewId();
            case ReleaseRegistered r -> null;
            case RecordKeeping k -> null;
            case SubmittedForReview s -> null;
            case EvaluationReported e -> null;
            case DirectiveAmended a -> null;
            case DirectiveLifted l -> null;
            case CompanyResponded c -> null;
            case AccessRestored r -> null;
            case PreviewExtended e -> null;
            case PreviewEnded e -> null;
            case CustomerDecision d -> null;
            case TargetDateAnnounced t -> null;
            case GenerallyReleased g -> null;
            case ReleaseWithdrawn w -> null;
        };
    }

    /** The thing that must have begun for this fact to make sense; null where there is none. */
    static @Nullable Object follows(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveAmended amended -> amended.directiveId();
            case DirectiveLifted lifted -> lifted.directiveId();
            case CompanyResponded responded -> responded.directiveId();
            case AccessRestored restored -> restored.suspensionId();
            case PreviewExtended extended -> extended.previewId();
            case PreviewEnded ended -> ended.previewId();
            case CustomerDecision decision -> decision.previewId();
            case ReleaseRegistered r -> null;
            case RecordKeeping k -> null;
            case SubmittedForReview s -> null;
            case EvaluationReported e -> null;
            case DirectiveIssued d -> null;
            case AccessSuspended s -> null;
            case PreviewGranted p -> null;
            case TargetDateAnnounced t -> null;
            case GenerallyReleased g -> null;
            case ReleaseWithdrawn w -> null;
        };
    }
}
