package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;

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
        NavigableMap<LocalDate, List<Integer>> definitely = byDay(facts, DatedFact::definiteFrom);
        NavigableMap<LocalDate, List<Integer>> possibly = byDay(facts, DatedFact::possibleFrom);
        NavigableMap<LocalDate, List<Integer>> days = new TreeMap<>(definitely);
        days.putAll(possibly);
        List<RecordedFact> ordered = facts.stream().map(DatedFact::recorded).toList();
        TimelineFold definite = new TimelineFold(ordered);
        TimelineFold possible = new TimelineFold(ordered);
        List<ValidTimeSlice> slices = new ArrayList<>();
        for (LocalDate day : days.keySet()) {
            definite.enter(definitely.getOrDefault(day, List.of()));
            possible.enter(possibly.getOrDefault(day, List.of()));
            boolean allCertain = definite.size() == possible.size();
            slices.add(new ValidTimeSlice(day, allCertain ? possible.file() : definite.file(), possible.file()));
        }
        return slices;
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

    private static NavigableMap<LocalDate, List<Integer>> byDay(
            List<DatedFact> facts, Function<DatedFact, LocalDate> from) {
        NavigableMap<LocalDate, List<Integer>> byDay = new TreeMap<>();
        for (int i = 0; i < facts.size(); i++) {
            byDay.computeIfAbsent(from.apply(facts.get(i)), day -> new ArrayList<>())
                    .add(i);
        }
        return byDay;
    }
}
