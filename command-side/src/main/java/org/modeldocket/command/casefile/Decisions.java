package org.modeldocket.command.casefile;

import java.time.LocalDate;
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
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.facts.TargetDateAnnounced;
import org.modeldocket.time.Interval;

/** Decides whether a statement can be true beside those that the record holds. Pure: the day is an argument. */
public final class Decisions {
    private Decisions() {}

    /**
     * @param today the latest date that is today anywhere on earth; what begins after it lies definitely in the future
     */
    public static Decision decide(CaseState state, ReleaseFact fact, LocalDate today) {
        ReleaseFact before = state.fact(fact.factId());
        if (before != null) {
            return before.equals(fact)
                    ? new Decision.AlreadyRecorded()
                    : new Decision.Refused(Refusal.of(
                            Rule.FACT_ID_USED_ONCE,
                            "the fact id " + fact.factId() + " already stands for another statement in this release",
                            fact.factId()));
        }
        Refusal refusal = refuse(state, fact, today);
        return refusal == null ? new Decision.Recorded(fact) : new Decision.Refused(refusal);
    }

    private static @Nullable Refusal refuse(CaseState state, ReleaseFact fact, LocalDate today) {
        if (fact.citations().isEmpty() && !(fact instanceof ReleaseRegistered)) {
            return Refusal.of(Rule.FACT_CITES_A_SOURCE, "a fact needs one citation at least");
        }
        Interval bounds = Span.bounds(fact);
        if (bounds.earliest() != null && bounds.earliest().isAfter(today)) {
            return Refusal.of(
                    Rule.OCCURRED_NOT_IN_THE_FUTURE,
                    Span.says(fact) + " lies in the future; a plan is recorded as target-date-announced or complyBy");
        }
        Refusal late = ReleaseRules.afterWithdrawal(state, fact);
        return late == null ? refuseByKind(state, fact) : late;
    }

    private static @Nullable Refusal refuseByKind(CaseState state, ReleaseFact fact) {
        return switch (fact) {
            case ReleaseRegistered registered -> ReleaseRules.registered(state);
            case DirectiveIssued d ->
                once(state.directive(d.directiveId()), Rule.DIRECTIVE_ISSUED_ONCE, "directive " + d.directiveId());
            case DirectiveAmended d ->
                state.directive(d.directiveId())
                        .refuseWithin(Rule.DIRECTIVE_IS_IN_FORCE, "directive " + d.directiveId(), d);
            case DirectiveLifted d ->
                state.directive(d.directiveId())
                        .refuseEnd(Rule.DIRECTIVE_IS_IN_FORCE, "directive " + d.directiveId(), d);
            case AccessSuspended s ->
                once(
                        state.suspension(s.suspensionId()),
                        Rule.SUSPENSION_IMPOSED_ONCE,
                        "suspension " + s.suspensionId());
            case AccessRestored r ->
                state.suspension(r.suspensionId())
                        .refuseEnd(Rule.SUSPENSION_IS_OPEN, "suspension " + r.suspensionId(), r);
            case PreviewGranted p -> PreviewRules.granted(state, p);
            case PreviewExtended p -> PreviewRules.open(state, p.previewId(), p);
            case PreviewEnded p -> PreviewRules.ended(state, p);
            case CustomerDecision d -> CustomerRules.decided(state, d);
            case GenerallyReleased g -> ReleaseRules.released(state);
            case ReleaseWithdrawn w -> ReleaseRules.withdrawn(state, w);
            case SubmittedForReview s -> null;
            case EvaluationReported e -> null;
            case CompanyResponded c -> null;
            case TargetDateAnnounced t -> null;
        };
    }

    static @Nullable Refusal once(Span span, Rule rule, String what) {
        return span.begun() == null
                ? null
                : Refusal.of(
                        rule,
                        what + " stands in this release already; give another id if it is another",
                        Objects.requireNonNull(span.begun()).factId());
    }
}
