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
import org.modeldocket.vocabulary.id.SubjectId;

/** The rules about what happened to a release: whether a statement can be true beside the others of its case, whichever came first. */
final class StatementRules {
    private StatementRules() {}

    static @Nullable Refusal refuse(StatementIndex others, ReleaseFact fact) {
        Refusal late = ReleaseRules.afterWithdrawal(others, fact);
        return late == null ? refuseByKind(others, fact) : late;
    }

    private static @Nullable Refusal refuseByKind(StatementIndex others, ReleaseFact fact) {
        return switch (fact) {
            case ReleaseRegistered _ -> ReleaseRules.registered(others);
            case GenerallyReleased g -> ReleaseRules.released(others, g);
            case ReleaseWithdrawn w -> ReleaseRules.withdrawn(others, w);
            case PreviewGranted p -> PreviewRules.granted(others, p);
            case PreviewExtended p -> PreviewRules.open(others, p.previewId(), p);
            case PreviewEnded p -> PreviewRules.ended(others, p);
            case CustomerDecision d -> CustomerRules.decided(others, d);
            case DirectiveIssued _, DirectiveAmended _, DirectiveLifted _ ->
                keepsTo(others, fact, Rule.DIRECTIVE_ISSUED_ONCE, Rule.DIRECTIVE_IS_IN_FORCE, "directive ");
            case AccessSuspended _, AccessRestored _ ->
                keepsTo(others, fact, Rule.SUSPENSION_IMPOSED_ONCE, Rule.SUSPENSION_IS_OPEN, "suspension ");
            case SubmittedForReview _, EvaluationReported _, CompanyResponded _ -> null;
            case TargetDateAnnounced _, RecordKeeping _ -> null;
        };
    }

    /** Refuses a second beginning, and what lies outside of what the fact is about. */
    private static @Nullable Refusal keepsTo(
            StatementIndex others, ReleaseFact fact, Rule beginsOnce, Rule lasts, String kind) {
        SubjectId id = Objects.requireNonNull(fact.causality().on());
        Lifespan lifespan = others.lifespan(id);
        return switch (fact.causality().effect()) {
            case BEGINS -> once(lifespan, beginsOnce, kind + id);
            case CHANGES, IS_WITHIN -> lifespan.refuseWithin(lasts, kind + id, fact);
            case ENDS -> lifespan.refuseEnd(lasts, kind + id, fact);
            case NONE, FOLLOWS -> null;
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
