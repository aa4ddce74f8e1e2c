package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A fold that facts join day by day. A fact that sorts last costs one step; any other makes the fold start again where it belongs. */
final class TimelineFold {
    private final List<DatedFact> facts;
    private final Function<DatedFact, LocalDate> from;
    private final PrefixFold prefixes;
    /** The places of the facts in the order of the case, by the day on which they enter. */
    private final Integer[] entering;

    private int entered;
    private int last = -1;
    private @Nullable CaseFile file;

    /**
     * @param facts in the order of their case, the registration first; it is among those that enter first
     * @param from the day on which a fact enters
     * @param prefixes the fold of these facts, which other folds may share
     */
    TimelineFold(List<DatedFact> facts, Function<DatedFact, LocalDate> from, PrefixFold prefixes) {
        this.facts = facts;
        this.from = from;
        this.prefixes = prefixes;
        entering = new Integer[facts.size()];
        Arrays.setAll(entering, place -> place);
        Arrays.sort(entering, Comparator.comparing(place -> from.apply(facts.get(place))));
    }

    /** The next day on which facts enter; null where all have. */
    @Nullable
    LocalDate nextDay() {
        return entered == entering.length ? null : from.apply(facts.get(entering[entered]));
    }

    /** Lets in the facts of the days up to this one. */
    void enter(LocalDate day) {
        int first = entered;
        boolean inOrder = true;
        LocalDate next = nextDay();
        while (next != null && !next.isAfter(day)) {
            inOrder &= entering[entered] > last;
            last = Math.max(last, entering[entered]);
            entered++;
            next = nextDay();
        }
        if (entered > first) {
            file = file(inOrder ? file : null, first);
        }
    }

    /** @param before what the facts that entered first leave, where those behind come after them; else null */
    private CaseFile file(@Nullable CaseFile before, int first) {
        if (last == entered - 1) {
            return prefixes.of(entered);
        }
        if (before != null) {
            return folded(before, Arrays.copyOfRange(entering, first, entered), 0);
        }
        Integer[] inside = Arrays.copyOf(entering, entered);
        Arrays.sort(inside);
        int same = 0;
        while (inside[same] == same) {
            same++;
        }
        return folded(prefixes.of(same), inside, same);
    }

    private CaseFile folded(CaseFile before, Integer[] places, int begin) {
        CaseFile result = before;
        for (int i = begin; i < places.length; i++) {
            result = Fold.next(result, facts.get(places[i]).recorded().fact());
        }
        return result;
    }

    /** How many facts have entered. */
    int size() {
        return entered;
    }

    CaseFile file() {
        return Objects.requireNonNull(file, "the registration has not entered");
    }
}
