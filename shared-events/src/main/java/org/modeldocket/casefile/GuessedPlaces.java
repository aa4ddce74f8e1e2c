package org.modeldocket.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.modeldocket.time.TimeBounds;

/** Finds the facts whose place is a guess, since what is written puts them neither before nor behind another. O(n log n). */
public final class GuessedPlaces {
    private final List<TimeBounds> datesByStart = new ArrayList<>();
    private final List<TimeBounds> datesByEnd;
    private final List<TimeBounds> instants = new ArrayList<>();
    private final List<TimeBounds> instantsByDay;
    private final int count;

    private GuessedPlaces(List<RecordedFact> dated) {
        for (RecordedFact fact : dated) {
            TimeBounds bounds = CaseOrder.bounds(fact);
            (bounds.instant() == null ? datesByStart : instants).add(bounds);
        }
        datesByEnd = new ArrayList<>(datesByStart);
        instantsByDay = new ArrayList<>(instants);
        datesByStart.sort(TimeBounds.BY_START);
        datesByEnd.sort(TimeBounds.BY_END);
        instants.sort(TimeBounds.BY_START);
        instantsByDay.sort(CaseOrder.BY_DAY);
        count = dated.size();
    }

    /** The sequences of these facts. */
    public static Set<Long> of(Collection<RecordedFact> facts) {
        List<RecordedFact> dated =
                facts.stream().filter(f -> CaseOrder.isDated(f.fact())).toList();
        GuessedPlaces others = new GuessedPlaces(dated);
        Set<Long> guessed = new HashSet<>();
        for (RecordedFact fact : dated) {
            if (others.isGuess(CaseOrder.bounds(fact))) {
                guessed.add(fact.sequence());
            }
        }
        return guessed;
    }

    private boolean isGuess(TimeBounds one) {
        List<TimeBounds> instantsByIt = one.instant() == null ? instantsByDay : instants;
        int before = first(datesByEnd, other -> !other.isWrittenBefore(one))
                + first(instantsByIt, other -> !other.isWrittenBefore(one));
        int notAfter = first(datesByStart, one::isWrittenBefore) + first(instantsByIt, one::isWrittenBefore);
        int after = count - notAfter;
        return before + after < count - 1;
    }

    /** The index of the first element that matches, in a list in which all that match come last. */
    private static int first(List<TimeBounds> sorted, Predicate<TimeBounds> matches) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (matches.test(sorted.get(middle))) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
