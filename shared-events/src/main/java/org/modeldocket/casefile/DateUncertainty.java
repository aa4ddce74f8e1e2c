package org.modeldocket.casefile;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.DirectiveState;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.IndexedParts;
import org.modeldocket.casefile.state.OpenEnded;
import org.modeldocket.casefile.state.PossibleStandings;
import org.modeldocket.casefile.state.PreviewState;
import org.modeldocket.casefile.state.SuspensionState;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.state.Treatments;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/**
 * What vague dates leave open on a day. A day has two folds: of the facts that had certainly happened by its end (the earlier),
 * and of those that may have happened (the later). Every reading of the dates lies between the two. What lasts begins once and
 * ends once, so that the two folds decide: it certainly lasts where it is open in both, and may last where it has begun in the
 * later and has not ended in the earlier.
 *
 * <p>A reading keeps the order of the case, and possible is never too little for such readings. Another order that the rules
 * allow as well is not considered: of a review and a report with overlapping dates, say, the one recorded first comes first.
 * Possible may be too much where a fact stands before another of the same treatment that it cannot have followed on that day.
 */
final class DateUncertainty {
    private record Marked<T>(T earlier, T later) {}

    private DateUncertainty() {}

    /** The two folds, with a mark at everything of which it is open whether it lasts. */
    static ValidTimeSlice marked(ValidTimeSlice day) {
        CaseFile earlier = day.definite();
        CaseFile later = day.possible();
        if (earlier == later) {
            return day;
        }
        Marked<Treatments> treatments = treatments(earlier.treatments, later.treatments);
        Marked<IndexedParts<DirectiveState>> directives =
                parts(earlier.directives, later.directives, DirectiveState::directiveId);
        Marked<IndexedParts<SuspensionState>> suspensions =
                parts(earlier.suspensions, later.suspensions, SuspensionState::suspensionId);
        Marked<IndexedParts<PreviewState>> previews = parts(earlier.previews, later.previews, PreviewState::previewId);
        Set<Standing> standings = standings(earlier, later);
        return new ValidTimeSlice(
                day.from(),
                earlier.marked(
                        treatments.earlier, directives.earlier, suspensions.earlier, previews.earlier, standings),
                later.marked(treatments.later, directives.later, suspensions.later, previews.later, standings));
    }

    private static <T extends OpenEnded<T>> Marked<IndexedParts<T>> parts(
            IndexedParts<T> earlier, IndexedParts<T> later, Function<T, Object> keyOf) {
        IndexedParts<T> markedEarlier = earlier;
        IndexedParts<T> markedLater = later;
        for (T part : earlier) {
            @Nullable T then = later.get(keyOf.apply(part));
            if (part.open() && (then == null || !then.open())) {
                markedEarlier = markedEarlier.plus(keyOf.apply(part), part.doubted());
                markedLater = then == null ? markedLater : markedLater.plus(keyOf.apply(part), then.doubted());
            }
        }
        for (T part : later) {
            if (!part.open() && !earlier.has(keyOf.apply(part))) {
                markedLater = markedLater.plus(keyOf.apply(part), part.doubted());
            }
        }
        return new Marked<>(markedEarlier, markedLater);
    }

    private static Marked<Treatments> treatments(Treatments earlier, Treatments later) {
        Map<FactId, Integer> places = places(later);
        Treatments markedEarlier = earlier;
        Treatments markedLater = later;
        for (int i = 0; i < earlier.periods().size(); i++) {
            TreatmentPeriod period = earlier.periods().get(i);
            Integer place = places.remove(period.openedBy());
            boolean lasts = place != null && later.periods().get(place).open();
            if (period.open() && !lasts) {
                markedEarlier = markedEarlier.doubted(i);
                markedLater = place == null ? markedLater : markedLater.doubted(place);
            }
        }
        for (int place : places.values()) {
            markedLater = later.periods().get(place).open() ? markedLater : markedLater.doubted(place);
        }
        return new Marked<>(markedEarlier, markedLater);
    }

    private static Map<FactId, Integer> places(Treatments treatments) {
        Map<FactId, Integer> places = new HashMap<>();
        for (int i = 0; i < treatments.periods().size(); i++) {
            places.put(treatments.periods().get(i).openedBy(), i);
        }
        return places;
    }

    /** Every standing that some reading of the dates gives. */
    static Set<Standing> standings(CaseFile earlier, CaseFile later) {
        if (earlier == later) {
            return EnumSet.of(later.standing());
        }
        return PossibleStandings.of(
                kind -> earlier.count(kind) > 0,
                kind -> later.count(kind) > 0,
                kind -> mayLast(kind, earlier, later),
                kind -> certain(kind, earlier, later, true));
    }

    /** Whether any treatment of a kind may last. */
    static boolean mayLast(Treatment kind, CaseFile earlier, CaseFile later) {
        return later.countOpen(kind) > 0 || later.count(kind) > ended(kind, earlier);
    }

    /** Whether any treatment of a kind certainly lasts. */
    static boolean certainlyLasts(Treatment kind, CaseFile earlier, CaseFile later) {
        return certain(kind, earlier, later, false);
    }

    /** @param unlessReleased whether to leave out the ends that a general release or a withdrawal brings */
    private static boolean certain(Treatment kind, CaseFile earlier, CaseFile later, boolean unlessReleased) {
        int open = earlier.countOpen(kind);
        if (open == 0 || earlier == later) {
            return open > 0;
        }
        if (open > ended(kind, later) - ended(kind, earlier)) {
            return true;
        }
        Map<FactId, Integer> places = places(later.treatments);
        return earlier.treatments().stream()
                .filter(p -> p.kind() == kind && p.open())
                .anyMatch(period -> {
                    Integer place = places.get(period.openedBy());
                    Ending ending =
                            place == null ? null : later.treatments().get(place).ending();
                    return place != null && (ending == null || (unlessReleased && ending.withTheRelease()));
                });
    }

    private static int ended(Treatment kind, CaseFile file) {
        return file.count(kind) - file.countOpen(kind);
    }
}
