package org.modeldocket.query.registers.mentions;

import java.util.List;
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
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.id.DirectiveId;

/** What a fact is about: which agencies it names, which directive it makes or changes, about which customer it decides. */
public final class Mentions {
    private Mentions() {}

    public static List<Agency> agencies(ReleaseFact fact) {
        return switch (fact) {
            case SubmittedForReview submitted -> submitted.agencies();
            case EvaluationReported reported -> List.of(reported.agency());
            case DirectiveIssued issued -> issued.agencies();
            case DirectiveAmended amended -> amended.agencies();
            case PreviewGranted granted -> granted.agencies();
            case CustomerDecision decision -> decision.agency() == null ? List.of() : List.of(decision.agency());
            case ReleaseRegistered r -> List.of();
            case RecordKeeping k -> List.of();
            case DirectiveLifted l -> List.of();
            case CompanyResponded c -> List.of();
            case AccessSuspended s -> List.of();
            case AccessRestored r -> List.of();
            case PreviewExtended e -> List.of();
            case PreviewEnded e -> List.of();
            case TargetDateAnnounced t -> List.of();
            case GenerallyReleased g -> List.of();
            case ReleaseWithdrawn w -> List.of();
        };
    }

    public static List<DirectiveId> directives(ReleaseFact fact) {
        return switch (fact) {
            case DirectiveIssued issued -> List.of(issued.directiveId());
            case DirectiveAmended amended -> List.of(amended.directiveId());
            case DirectiveLifted lifted -> List.of(lifted.directiveId());
            case ReleaseRegistered r -> List.of();
            case RecordKeeping k -> List.of();
            case SubmittedForReview s -> List.of();
            case EvaluationReported e -> List.of();
            case CompanyResponded c -> List.of();
            case AccessSuspended s -> List.of();
            case AccessRestored r -> List.of();
            case PreviewGranted p -> List.of();
            case PreviewExtended e -> List.of();
            case PreviewEnded e -> List.of();
            case CustomerDecision d -> List.of();
            case TargetDateAnnounced t -> List.of();
            case GenerallyReleased g -> List.of();
            case ReleaseWithdrawn w -> List.of();
        };
    }

    public static List<CustomerOfPreview> customers(ReleaseFact fact) {
        return fact instanceof CustomerDecision decision
                ? List.of(new CustomerOfPreview(decision.customer().id(), decision.previewId()))
                : List.of();
    }
}
