package org.modeldocket.command.decision;

import java.util.Objects;
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

/** The rules about what happened to a release: whether a statement can be true beside the others of its case, whichever came first. */
final class StatementRules {
    private StatementRules() {}

    static @Nullable Refusal refuse(StatementIndex others, ReleaseFact fact) {
        Refusal late = ReleaseRules.afterWithdrawal(others, fact);
        return late == null ? refuseByKind(others, fact) : late;
    }

    private static @Nullable Refusal refuseByKind(StatementIndex others, ReleaseFact fact) {
        return switch (fact) {
            case ReleaseRegistered registered -> ReleaseRules.registered(others);
            case DirectiveIssued d ->
                once(others.directive(d.directiveId()), Rule.DIRECTIVE_ISSUED_ONCE, "directive " + d.directiveId());
            case DirectiveAmended d ->
                others.directive(d.directiveId())
                        .refuseWithin(Rule.DIRECTIVE_IS_IN_FORCE, "directive " + d.directiveId(), d);
            case DirectiveLifted d ->
                others.directive(d.directiveId())
                        .refuseEnd(Rule.DIRECTIVE_IS_IN_FORCE, "directive " + d.directiveId(), d);
            case AccessSuspended s ->
                once(
                        others.suspension(s.suspensionId()),
                        Rule.SUSPENSION_IMPOSED_ONCE,
                        "suspension " + s.suspensionId());
            case AccessRestored r ->
                others.suspension(r.suspensionId())
                        .refuseEnd(Rule.SUSPENSION_IS_OPEN, "suspension " + r.suspensionId(), r);
            case PreviewGranted p -> PreviewRules.granted(others, p);
            case PreviewExtended p -> PreviewRules.open(others, p.previewId(), p);
            case PreviewEnded p -> PreviewRules.ended(others, p);
            case CustomerDecision d -> CustomerRules.decided(others, d);
            case GenerallyReleased g -> ReleaseRules.released(others, g);
            case ReleaseWithdrawn w -> ReleaseRules.withdrawn(others, w);
            case SubmittedForReview _, EvaluationReported _, CompanyResponded _ -> null;
            case TargetDateAnnounced _, RecordKeeping _ -> null;
        };
    }

    static @Nullable Refusal once(Lifespan lifespan, Rule rule, String what) {
        return lifespan.begun() == null
                ? null
                : Refusal.already(
                        rule,
                        what + " stands in this release already",
                        Objects.requireNonNull(lifespan.begun()).factId(),
                        "; if it is another, give it another id");
    }
}
