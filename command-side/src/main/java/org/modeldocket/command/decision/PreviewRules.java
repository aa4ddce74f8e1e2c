package org.modeldocket.command.decision;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.PreviewGranted;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.id.PreviewId;

/**
 * The rules about previews. Two previews are at odds when they have one grantor and one audience, and neither can have ended before
 * the other began; general release counts as the end of a preview that has no other, if it may have come after all of it.
 */
final class PreviewRules {
    private PreviewRules() {}

    static @Nullable Refusal granted(StatementIndex others, PreviewGranted grant) {
        Lifespan before = others.lifespan(grant.previewId());
        Refusal again = StatementRules.once(before, Rule.ONE_PREVIEW_AT_A_TIME, "preview " + grant.previewId());
        if (again != null) {
            return again;
        }
        ReleaseFact other = atOddsWith(others, grant.previewId(), before.begun(grant));
        if (other == null) {
            return null;
        }
        String reason = "a preview is granted already, as of " + Lifespan.says(other)
                + ", and leaves no room for one as of " + Lifespan.says(grant);
        return Lifespan.bounds(grant).isDefinitelyBefore(Lifespan.bounds(other))
                ? Refusal.late(
                        Rule.ONE_PREVIEW_AT_A_TIME, reason + ". " + Refusal.waysOn(other.factId()), other.factId())
                : Refusal.already(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        reason,
                        other.factId(),
                        "If this is another preview, record when that one ended first.");
    }

    static @Nullable Refusal open(StatementIndex others, PreviewId id, ReleaseFact fact) {
        Lifespan preview = others.lifespan(id);
        Refusal outside = preview.refuseWithin(Rule.PREVIEW_IS_OPEN, "preview " + id, fact);
        ReleaseFact released = others.released();
        if (outside != null || released == null || preview.ended() != null || !isAfter(fact, released)) {
            return outside;
        }
        return isEndedBy(released, preview, fact)
                ? Refusal.of(Rule.PREVIEW_IS_OPEN, over(id, released, fact), released.factId())
                : goesOn(others, id, preview, fact);
    }

    /** Refuses what shows that a preview went on after the general release, where another leaves no room for that. */
    private static @Nullable Refusal goesOn(StatementIndex others, PreviewId id, Lifespan preview, ReleaseFact fact) {
        ReleaseFact other = atOddsWith(others, id, preview.with(fact));
        return other == null
                ? null
                : Refusal.of(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        "preview " + id + " would go on, as of " + Lifespan.says(fact)
                                + ", beside the preview granted as of " + Lifespan.says(other),
                        other.factId());
    }

    /** Refuses a general release that would leave what was recorded of a preview after its end. */
    static @Nullable Refusal released(StatementIndex others, ReleaseFact release) {
        for (var entry : others.previews().entrySet()) {
            for (ReleaseFact fact : entry.getValue().within()) {
                if (isEndedBy(release, entry.getValue(), fact)) {
                    return Refusal.late(Rule.PREVIEW_IS_OPEN, over(entry.getKey(), release, fact), fact.factId());
                }
            }
        }
        return null;
    }

    /** Whether a general release certainly ended a preview that has no end of its own, and the fact is certainly later. */
    private static boolean isEndedBy(ReleaseFact release, Lifespan preview, ReleaseFact fact) {
        return preview.begun() != null
                && preview.ended() == null
                && Lifespan.bounds(preview.begun()).isDefinitelyBefore(Lifespan.bounds(release))
                && isAfter(fact, release);
    }

    private static boolean isAfter(ReleaseFact fact, ReleaseFact release) {
        return Lifespan.bounds(fact).isDefinitelyAfter(Lifespan.bounds(release));
    }

    private static String over(PreviewId id, ReleaseFact release, ReleaseFact fact) {
        return "preview " + id + " was over with the general release, as of " + Lifespan.says(release) + ", at "
                + Lifespan.says(fact) + "; if it went on, record preview-ended with its own end first";
    }

    static @Nullable Refusal ended(StatementIndex others, PreviewEnded end) {
        Lifespan preview = others.lifespan(end.previewId());
        Refusal refusal = preview.refuseEnd(Rule.PREVIEW_IS_OPEN, "preview " + end.previewId(), end);
        if (refusal != null) {
            return refusal;
        }
        ReleaseFact other = atOddsWith(others, end.previewId(), preview.ended(end));
        return other == null
                ? null
                : Refusal.late(
                        Rule.ONE_PREVIEW_AT_A_TIME,
                        "an end as of " + Lifespan.says(end) + " leaves no room for the preview granted as of "
                                + Lifespan.says(other),
                        other.factId());
    }

    private static @Nullable ReleaseFact atOddsWith(StatementIndex others, PreviewId id, Lifespan preview) {
        for (var entry : others.previews().entrySet()) {
            Lifespan other = entry.getValue();
            boolean atOdds = !entry.getKey().equals(id)
                    && excludeEachOther(preview.begun(), other.begun())
                    && !canEndBefore(others, preview, other)
                    && !canEndBefore(others, other, preview);
            if (atOdds) {
                return other.begun();
            }
        }
        return null;
    }

    /**
     * Whether two previews cannot run at once: one party grants both to one audience. Governments are two where each names its
     * agencies and they share none. An audience that is not given is one of its own.
     */
    private static boolean excludeEachOther(@Nullable ReleaseFact one, @Nullable ReleaseFact other) {
        return one instanceof PreviewGranted a
                && other instanceof PreviewGranted b
                && a.grantedBy() == b.grantedBy()
                && a.audience().equals(b.audience())
                && !areOtherGovernments(a, b);
    }

    private static boolean areOtherGovernments(PreviewGranted a, PreviewGranted b) {
        return a.grantedBy() == Party.GOVERNMENT
                && !a.agencies().isEmpty()
                && !b.agencies().isEmpty()
                && a.agencies().stream()
                        .noneMatch(agency -> b.isGrantedBy(agency.id().value()));
    }

    private static boolean canEndBefore(StatementIndex others, Lifespan first, Lifespan second) {
        ReleaseFact end = first.ended() == null ? releaseThatCanEnd(others, first) : first.ended();
        ReleaseFact begin = second.begun();
        return end != null && begin != null && !Lifespan.bounds(end).isDefinitelyAfter(Lifespan.bounds(begin));
    }

    /** The general release, unless the preview certainly began, or something of it certainly happened, after it. */
    private static @Nullable ReleaseFact releaseThatCanEnd(StatementIndex others, Lifespan preview) {
        ReleaseFact release = others.released();
        boolean goesOn = release != null
                && Stream.concat(Stream.ofNullable(preview.begun()), preview.within().stream())
                        .anyMatch(fact -> Lifespan.bounds(fact).isDefinitelyAfter(Lifespan.bounds(release)));
        return goesOn ? null : release;
    }
}
