package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A case along the world clock: what had happened by each day, definitely and possibly. Pure. One pass over the facts, which
 * costs one step of the fold per fact, and more only where vague dates change the order of days.
 */
public final class ValidTimeSlices {
    /** The day by whose end everything had happened, open-ended dates included: the case as a whole. */
    public static final LocalDate END_OF_TIME = LocalDate.MAX;

    private ValidTimeSlices() {}

    /**
     * The whole world clock.
     *
     * @param facts some facts of one case, in its order, the registration first
     * @return at least one slice; the first begins at {@link LocalDate#MIN}
     */
    public static List<ValidTimeSlice> of(List<DatedFact> facts) {
        List<DatedFact> ordered = List.copyOf(facts);
        PrefixFold prefixes = new PrefixFold(ordered);
        TimelineFold definite = new TimelineFold(ordered, DatedFact::definiteFrom, prefixes);
        TimelineFold possible = new TimelineFold(ordered, DatedFact::possibleFrom, prefixes);
        List<ValidTimeSlice> slices = new ArrayList<>();
        for (LocalDate day = nextDay(definite, possible); day != null; day = nextDay(definite, possible)) {
            definite.enter(day);
            possible.enter(day);
            boolean allCertain = definite.size() == possible.size();
            slices.add(new ValidTimeSlice(day, allCertain ? possible.file() : definite.file(), possible.file()));
        }
        return slices;
    }

    private static @Nullable LocalDate nextDay(TimelineFold one, TimelineFold other) {
        LocalDate first = one.nextDay();
        LocalDate second = other.nextDay();
        return first == null || (second != null && second.isBefore(first)) ? second : first;
    }

    /** What had happened by the end of one day. */
    static ValidTimeSlice on(List<DatedFact> dated, LocalDate day) {
        List<RecordedFact> possibly = by(dated, DatedFact::possibleFrom, day);
        List<RecordedFact> definitely = by(dated, DatedFact::definiteFrom, day);
        CaseFile possible = Fold.of(possibly);
        boolean allCertain = definitely.size() == possibly.size();
        return new ValidTimeSlice(day, allCertain ? possible : Fold.of(definitely), possible);
    }

    private static List<RecordedFact> by(List<DatedFact> facts, Function<DatedFact, LocalDate> from, LocalDate day) {
        return facts.stream()
                .filter(fact -> !from.apply(fact).isAfter(day))
                .map(DatedFact::recorded)
                .toList();
    }
}
