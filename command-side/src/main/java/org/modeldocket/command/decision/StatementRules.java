package org.modeldocket.command.decision;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.CustomerDecision;
import org.modeldocket.facts.CustomersCounted;
import org.modeldocket.facts.GenerallyReleased;
import org.modeldocket.facts.OrganisationMerged;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewExtended;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.vocabulary.id.DirectiveId;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.SubjectId;
import org.modeldocket.vocabulary.id.SuspensionId;

/** The rules about what happened to a release: whether a statement can be true beside the others of its case, whichever came first. */
final class StatementRules {
    private StatementRules() {}

    static @Nullable Refusal refuse(StatementIndex others, ReleaseFact fact) {
        Refusal late = ReleaseRules.afterWithdrawal(others, fact);
        Refusal refusal = late == null ? ReferenceRules.refuse(others, fact) : late;
        return refusal == null ? refuseByKind(others, fact) : refusal;
    }

    private static @Nullable Refusal refuseByKind(StatementIndex others, ReleaseFact fact) {
        return switch (fact) {
            case ReleaseRegistered _ -> ReleaseRules.registered(others);
            case OrganisationMerged _ -> mergedOnce(others.merged());
            case GenerallyReleased g -> ReleaseRules.released(others, g);
            case ReleaseWithdrawn w -> ReleaseRules.withdrawn(others, w);
            case AccessSuspended s -> SuspensionRules.suspended(others, s);
            case AccessRestored r ->
                r.forSome() ? SuspensionRules.restoredForSome(others, r) : SuspensionRules.restored(others, r);
            case PreviewGranted p -> PreviewRules.granted(others, p);
            case PreviewExtended p -> PreviewRules.open(others, p.previewId(), p);
            case PreviewEnded p -> PreviewRules.ended(others, p);
            case CustomersCounted c -> PreviewRules.open(others, c.previewId(), c);
            case CustomerDecision d -> CustomerRules.decided(others, d);
            default -> keepsToSubject(others, fact);
        };
    }

    /** The rules of every fact that has none of its own: what it is about begins once, and it lies within. */
    private static @Nullable Refusal keepsToSubject(StatementIndex others, ReleaseFact fact) {
        return switch (fact.causality().on()) {
            case DirectiveId id ->
                refuse(others, fact, id, Rule.DIRECTIVE_ISSUED_ONCE, Rule.DIRECTIVE_IS_IN_FORCE, "directive ");
            case SuspensionId id ->
                refuse(others, fact, id, Rule.SUSPENSION_IMPOSED_ONCE, Rule.SUSPENSION_IS_OPEN, "suspension ");
            case PreviewId id -> refuse(others, fact, id, Rule.ONE_PREVIEW_AT_A_TIME, Rule.PREVIEW_IS_OPEN, "preview ");
            case null -> null;
        };
    }

    private static @Nullable Refusal refuse(
            StatementIndex others, ReleaseFact fact, SubjectId id, Rule beginsOnce, Rule lasts, String kind) {
        Lifespan lifespan = others.lifespan(id);
        return switch (fact.causality().effect()) {
            case BEGINS -> once(lifespan, beginsOnce, kind + id);
            case CHANGES, IS_WITHIN -> lifespan.refuseWithin(lasts, kind + id, fact);
            case ENDS -> lifespan.refuseEnd(lasts, kind + id, fact);
            case NONE, FOLLOWS -> null;
        };
    }

    private static @Nullable Refusal mergedOnce(@Nullable OrganisationMerged before) {
        return before == null
                ? null
                : Refusal.already(
                        Rule.ORGANISATION_MERGED_ONCE,
                        "the organisation is merged into " + before.into() + " already, as of " + Lifespan.says(before),
                        before.factId(),
                        "");
    }

    static @Nullable Refusal once(Lifespan lifespan, Rule rule, String what) {
        return lifespan.begun() == null
                ? null
                : Refusal.already(
                        rule,
                        what + " is recorded in this release already",
                        Objects.requireNonNull(lifespan.begun()).factId(),
                        "If this is another, give it another id.");
    }
}
