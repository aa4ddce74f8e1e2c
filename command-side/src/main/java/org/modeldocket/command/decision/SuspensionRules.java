package org.modeldocket.command.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.id.DirectiveId;

/**
 * The rules about suspensions and restorations. Two suspensions of one audience by one party are at odds when neither can have
 * ended before the other began. One without an end can have ended before another that has one, since its end may not be recorded
 * yet; of two without an end neither can. Two under different directives are never at odds. Access comes back once for each
 * audience of a suspension.
 */
final class SuspensionRules {
    private SuspensionRules() {}

    static @Nullable Refusal suspended(StatementIndex others, AccessSuspended suspension) {
        Lifespan before = others.lifespan(suspension.suspensionId());
        Refusal again =
                StatementRules.once(before, Rule.SUSPENSION_IMPOSED_ONCE, "suspension " + suspension.suspensionId());
        AccessSuspended other = again == null ? atOddsWith(others, before.begun(suspension)) : null;
        if (other == null) {
            return again;
        }
        boolean isEarlier = Lifespan.bounds(suspension).isDefinitelyBefore(Lifespan.bounds(other));
        return Refusal.already(
                Rule.ONE_SUSPENSION_AT_A_TIME,
                "the same audience is suspended already, as of " + Lifespan.says(other),
                other.factId(),
                isEarlier
                        ? "If this is another suspension, which ended before: retract fact " + other.factId()
                                + ", record this one and its end, then reinstate that fact."
                        : "If this is another suspension, record access-restored for " + other.suspensionId()
                                + " first, or the directive of each.");
    }

    static @Nullable Refusal restored(StatementIndex others, AccessRestored end) {
        String what = "suspension " + end.suspensionId();
        Lifespan suspension = others.lifespan(end.suspensionId());
        Refusal refusal = suspension.refuseEnd(Rule.SUSPENSION_IS_OPEN, what, end);
        AccessSuspended other = refusal == null ? atOddsWith(others, suspension.ended(end)) : null;
        return other == null
                ? refusal
                : Refusal.late(
                        Rule.ONE_SUSPENSION_AT_A_TIME,
                        "an end as of " + Lifespan.says(end)
                                + " leaves no room for the suspension of the same audience as of "
                                + Lifespan.says(other),
                        other.factId());
    }

    /** Refuses a restoration for those for whom others have restored access already. */
    static @Nullable Refusal restoredForSome(StatementIndex others, AccessRestored some) {
        Lifespan suspension = others.lifespan(some.suspensionId());
        Refusal outside = suspension.refuseWithin(Rule.SUSPENSION_IS_OPEN, "suspension " + some.suspensionId(), some);
        AccessRestored before = outside == null ? restoredBefore(suspension, some) : null;
        return before == null
                ? outside
                : Refusal.already(
                        Rule.SUSPENSION_IS_OPEN,
                        "suspension " + some.suspensionId() + " ended for the same audience already, as of "
                                + Lifespan.says(before),
                        before.factId(),
                        "If access was restored for others, say in description who they are.");
    }

    /** The first restoration for one of those that this one names; null where it names somebody new. */
    private static @Nullable AccessRestored restoredBefore(Lifespan suspension, AccessRestored some) {
        AccessRestored first = null;
        List<Audience> restored = new ArrayList<>();
        for (ReleaseFact fact : suspension.within()) {
            if (fact instanceof AccessRestored other && !other.factId().equals(some.factId())) {
                restored.addAll(other.audience());
                boolean isOfThese = other.audience().stream().anyMatch(some.audience()::contains);
                first = first == null && isOfThese ? other : first;
            }
        }
        return Audience.areAll(restored, some.audience()) ? first : null;
    }

    private static @Nullable AccessSuspended atOddsWith(StatementIndex others, Lifespan suspension) {
        for (Lifespan other : others.suspensions()) {
            if (suspension.begun() instanceof AccessSuspended one
                    && other.begun() instanceof AccessSuspended two
                    && isOfTheSame(one, two)
                    && !canEndBefore(suspension, other)
                    && !canEndBefore(other, suspension)) {
                return two;
            }
        }
        return null;
    }

    private static boolean isOfTheSame(AccessSuspended one, AccessSuspended other) {
        DirectiveId under = one.directiveId();
        return !one.suspensionId().equals(other.suspensionId())
                && one.imposedBy() == other.imposedBy()
                && (one.audience().equals(other.audience())
                        || Audience.isEverybody(one.audience()) && Audience.isEverybody(other.audience()))
                && (under == null || other.directiveId() == null || under.equals(other.directiveId()));
    }

    private static boolean canEndBefore(Lifespan first, Lifespan second) {
        ReleaseFact begun = first.begun();
        ReleaseFact next = second.begun();
        if (begun == null || next == null) {
            return true;
        }
        if (first.ended() != null) {
            return !isAfter(first.ended(), next);
        }
        boolean mayEndUnrecorded =
                (second.ended() != null || keepsNobodyOut(second, _ -> true)) && !isAfter(begun, next);
        return mayEndUnrecorded || keepsNobodyOut(first, end -> !isAfter(end, next));
    }

    private static boolean isAfter(ReleaseFact one, ReleaseFact other) {
        return Lifespan.bounds(one).isDefinitelyAfter(Lifespan.bounds(other));
    }

    /** Whether access was restored, for some at a time, for all whom a suspension names. */
    private static boolean keepsNobodyOut(Lifespan suspension, Predicate<ReleaseFact> counts) {
        List<Audience> restored = new ArrayList<>();
        for (ReleaseFact fact : suspension.within()) {
            if (fact instanceof AccessRestored some && counts.test(some)) {
                restored.addAll(some.audience());
            }
        }
        return suspension.begun() instanceof AccessSuspended begun && Audience.areAll(restored, begun.audience());
    }
}
