package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.modeldocket.time.Interval;

/**
 * A case along the world clock: what had happened by each day, definitely and possibly. Pure; one sweep over the facts, which
 * costs one step of the fold a fact and more only where vague dates turn the order of days around.
 *
 * <p>A fact had definitely happened by a day that is not before its latest, and possibly by one that is not before its earliest.
 * What follows from another fact had not happened without it: a restoration that is certain makes its suspension certain. A case
 * is open whatever the day.
 */
public final class Stretches {
    /** The day by whose end everything had happened, open-ended dates included: the case as a whole. */
    public static final LocalDate END_OF_TIME = LocalDate.MAX;

    private final LocalDate[] possibleFrom;
    private final LocalDate[] definiteFrom;

    private Stretches(List<RecordedFact> ordered) {
        possibleFrom = new LocalDate[ordered.size()];
        definiteFrom = new LocalDate[ordered.size()];
        Map<Object, Integer> beginnings = new HashMap<>();
        int place = 0;
        for (RecordedFact fact : ordered) {
            Interval bounds = CaseOrder.bounds(fact);
            boolean dated = CaseOrder.isDated(fact.fact());
            possibleFrom[place] = bounds.earliest() == null ? LocalDate.MIN : bounds.earliest();
            definiteFrom[place] = !dated ? LocalDate.MIN : bounds.latest() == null ? END_OF_TIME : bounds.latest();
            Object begun = Links.begins(fact.fact());
            if (begun != null) {
                beginnings.putIfAbsent(begun, place);
            }
            place++;
        }
        place = 0;
        for (RecordedFact fact : ordered) {
            Object followed = Links.follows(fact.fact());
            Integer beginning = followed == null ? null : beginnings.get(followed);
            if (beginning != null) {
                bind(beginning, place);
            }
            place++;
        }
    }

    private void bind(int beginning, int follower) {
        possibleFrom[follower] = later(possibleFrom[follower], possibleFrom[beginning]);
        definiteFrom[follower] = later(definiteFrom[follower], possibleFrom[follower]);
        LocalDate sooner = definiteFrom[follower].isBefore(definiteFrom[beginning])
                ? definiteFrom[follower]
                : definiteFrom[beginning];
        definiteFrom[beginning] = later(sooner, possibleFrom[beginning]);
    }

    /** @param ordered what a case says, in its order */
    static List<DatedFact> dated(List<RecordedFact> ordered) {
        Stretches along = new Stretches(ordered);
        List<DatedFact> dated = new ArrayList<>(ordered.size());
        for (RecordedFact fact : ordered) {
            int place = dated.size();
            dated.add(new DatedFact(fact, along.possibleFrom[place], along.definiteFrom[place]));
        }
        return dated;
    }

    /**
     * The whole world clock.
     *
     * @param facts some facts of one case, in its order, the registration first
     * @return one stretch at least; the first begins at {@link LocalDate#MIN}
     */
    public static List<Stretch> of(List<DatedFact> facts) {
        NavigableMap<LocalDate, List<Integer>> definitely = byDay(facts, DatedFact::definiteFrom);
        NavigableMap<LocalDate, List<Integer>> possibly = byDay(facts, DatedFact::possibleFrom);
        NavigableMap<LocalDate, List<Integer>> days = new TreeMap<>(definitely);
        days.putAll(possibly);
        List<RecordedFact> ordered = facts.stream().map(DatedFact::recorded).toList();
        Sweep definite = new Sweep(ordered);
        Sweep possible = new Sweep(ordered);
        List<Stretch> stretches = new ArrayList<>();
        for (LocalDate day : days.keySet()) {
            definite.enter(definitely.getOrDefault(day, List.of()));
            possible.enter(possibly.getOrDefault(day, List.of()));
            stretches.add(new Stretch(day, definite.file(), possible.file()));
        }
        return stretches;
    }

    /** What had happened by the end of one day. */
    static Stretch on(List<RecordedFact> ordered, LocalDate day) {
        List<DatedFact> dated = dated(ordered);
        return new Stretch(
                day, folded(dated, DatedFact::definiteFrom, day), folded(dated, DatedFact::possibleFrom, day));
    }

    private static CaseFile folded(List<DatedFact> facts, Function<DatedFact, LocalDate> from, LocalDate day) {
        return Fold.of(facts.stream()
                .filter(fact -> !from.apply(fact).isAfter(day))
                .map(DatedFact::recorded)
                .toList());
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

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
