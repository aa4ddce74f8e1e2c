package org.modeldocket.query.pages;

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
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.DirectiveId;

/** The colour class of a treatment, and of whatever belongs to one. Never the only mark: a word stands beside it. */
final class Hue {
    private static final String NONE = "hue-none";

    private Hue() {}

    static String of(Treatment treatment) {
        return switch (treatment) {
            case REVIEW -> "hue-review";
            case DIRECTIVE_VOLUNTARY -> "hue-voluntary";
            case DIRECTIVE_REQUESTED -> "hue-requested";
            case DIRECTIVE_BINDING -> "hue-binding";
            case SUSPENSION -> "hue-suspension";
            case PREVIEW -> "hue-preview";
            case GENERAL_RELEASE -> "hue-general";
            case WITHDRAWAL -> "hue-withdrawal";
        };
    }

    static String of(Standing standing) {
        return switch (standing) {
            case REGISTERED -> NONE;
            case UNDER_REVIEW -> of(Treatment.REVIEW);
            case IN_PREVIEW -> of(Treatment.PREVIEW);
            case SUSPENDED -> of(Treatment.SUSPENSION);
            case GENERALLY_RELEASED -> of(Treatment.GENERAL_RELEASE);
            case WITHDRAWN -> of(Treatment.WITHDRAWAL);
        };
    }

    static String of(ReleaseFact fact, CaseNames names) {
        return switch (fact) {
            case ReleaseRegistered r -> NONE;
            case RecordKeeping k -> NONE;
            case SubmittedForReview s -> of(Treatment.REVIEW);
            case EvaluationReported e -> of(Treatment.REVIEW);
            case DirectiveIssued d -> of(Treatment.directive(d.force()));
            case DirectiveAmended d ->
                d.force() == null ? of(d.directiveId(), names) : of(Treatment.directive(d.force()));
            case DirectiveLifted d -> of(d.directiveId(), names);
            case CompanyResponded r -> NONE;
            case AccessSuspended s -> of(Treatment.SUSPENSION);
            case AccessRestored r -> of(Treatment.SUSPENSION);
            case PreviewGranted p -> of(Treatment.PREVIEW);
            case PreviewExtended p -> of(Treatment.PREVIEW);
            case PreviewEnded p -> of(Treatment.PREVIEW);
            case CustomerDecision d -> of(Treatment.PREVIEW);
            case TargetDateAnnounced t -> NONE;
            case GenerallyReleased g -> of(Treatment.GENERAL_RELEASE);
            case ReleaseWithdrawn w -> of(Treatment.WITHDRAWAL);
        };
    }

    private static String of(DirectiveId id, CaseNames names) {
        return of(names.force(id));
    }

    /** For a force that may not be known. */
    static String of(@Nullable Force force) {
        return force == null ? NONE : of(Treatment.directive(force));
    }
}
