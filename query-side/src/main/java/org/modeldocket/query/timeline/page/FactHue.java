package org.modeldocket.query.timeline.page;

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
import org.modeldocket.query.ui.text.Hue;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.DirectiveId;

/** The colour class of the treatment that a fact belongs to. */
final class FactHue {
    private FactHue() {}

    static String of(ReleaseFact fact, CaseNames names) {
        return switch (fact) {
            case ReleaseRegistered r -> Hue.NONE;
            case RecordKeeping k -> Hue.NONE;
            case SubmittedForReview s -> Hue.of(Treatment.REVIEW);
            case EvaluationReported e -> Hue.of(Treatment.REVIEW);
            case DirectiveIssued d -> Hue.of(Treatment.directive(d.force()));
            case DirectiveAmended d ->
                d.force() == null ? of(d.directiveId(), names) : Hue.of(Treatment.directive(d.force()));
            case DirectiveLifted d -> of(d.directiveId(), names);
            case CompanyResponded r -> Hue.NONE;
            case AccessSuspended s -> Hue.of(Treatment.SUSPENSION);
            case AccessRestored r -> Hue.of(Treatment.SUSPENSION);
            case PreviewGranted p -> Hue.of(Treatment.PREVIEW);
            case PreviewExtended p -> Hue.of(Treatment.PREVIEW);
            case PreviewEnded p -> Hue.of(Treatment.PREVIEW);
            case CustomerDecision d -> Hue.of(Treatment.PREVIEW);
            case TargetDateAnnounced t -> Hue.NONE;
            case GenerallyReleased g -> Hue.of(Treatment.GENERAL_RELEASE);
            case ReleaseWithdrawn w -> Hue.of(Treatment.WITHDRAWAL);
        };
    }

    private static String of(DirectiveId id, CaseNames names) {
        return Hue.of(names.force(id));
    }
}
