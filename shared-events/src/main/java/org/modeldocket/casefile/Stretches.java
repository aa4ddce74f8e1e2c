package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A case along the world clock: what had happened by each day, definitely and possibly. Pure; one sweep over the facts, which
 * costs one step of the fold a fact and more only where vague dates turn the order of days around.
 *
 * <p>A fact had definitely happened by a day that is not before its latest, and possibly by one that is not before its earliest.
 * What follows from another fact had not happened without it: a restoration that is certain makes its suspension certain.
 */
public final class Stretches {
    /** The day by whose end everything had happened, open-ended dates included: the case as a whole. */
    public static final LocalDate END_OF_TIME = LocalDate.MAX;

    private final List<RecordedFact> ordered;
    private final LocalDate[] possibleFrom;
    private final LocalDate[] definiteFrom;

    private Stretches(List<RecordedFact> ordered) {
        this.ordered = ordered;
        possibleFrom = new LocalDate[ordered.size()];
        definiteFrom = new LocalDate[ordered.size()];
        Map<Object, Integer> beginnings = new HashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            possibleFrom[i] = possibleFrom(ordered.get(i));
            definiteFrom[i] = definiteFrom(ordered.get(i));
            Object begun = Links.begins(ordered.get(i).fact());
            if (begun != null) {
                beginnings.putIfAbsent(begun, i);
            }
        }
        for (int i = 0; i < ordered.size(); i++) {
            Object followed = Links.follows(ordered.get(i).fact());
            Integer beginning = followed == null ? null : beginnings.get(followed);
            if (beginning != null) {
                bind(beginning, i);
            }
        }
    }

    /** The first day by whose end a fact may have happened, taken by itself. */
    static LocalDate possibleFrom(RecordedFact fact) {
        LocalDate earliest = CaseOrder.bounds(fact).earliest();
        return earliest == null ? LocalDate.MIN : earliest;
    }

    /** The first day by whose end a fact has certainly happened, taken by itself. */
    static LocalDate definiteFrom(RecordedFact fact) {
        if (!CaseOrder.isTimed(fact)) {
            return LocalDate.MIN;
        }
        LocalDate latest = CaseOrder.bounds(fact).latest();
        return latest == null ? END_OF_TIME : latest;
    }

    private void bind(int beginning, int follower) {
        possibleFrom[follower] = later(possibleFrom[follower], possibleFrom[beginning]);
        definiteFrom[follower] = later(definiteFrom[follower], possibleFrom[follower]);
        LocalDate sooner = definiteFrom[follower].isBefore(definiteFrom[beginning])
                ? definiteFrom[follower]
                : definiteFrom[beginning];
        definiteFrom[beginning] = later(sooner, possibleFrom[beginning]);
    }

    /**
     * @param ordered what a case says, in its order, the registration first
     * @return one stretch at least; the first begins at {@link LocalDate#MIN}
     */
    static List<Stretch> of(List<RecordedFact> ordered) {
        return new Stretches(ordered).sweep();
    }

    /** What had happened by the end of one day. */
    static Stretch on(List<RecordedFact> ordered, LocalDate day) {
        Stretches along = new Stretches(ordered);
        return new Stretch(day, along.folded(along.definiteFrom, day), along.folded(along.possibleFrom, day));
    }

    private CaseFile folded(LocalDate[] from, LocalDate day) {
        return Fold.of(IntStream.range(0, ordered.size())
                .filter(i -> !from[i].isAfter(day))
                .mapToObj(ordered::get)
                .toList());
    }

    private List<Stretch> sweep() {
        NavigableMap<LocalDate, List<Integer>> definitely = byDay(definiteFrom);
        NavigableMap<LocalDate, List<Integer>> possibly = byDay(possibleFrom);
        NavigableMap<LocalDate, List<Integer>> days = new TreeMap<>(definitely);
        days.putAll(possibly);
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

    private static NavigableMap<LocalDate, List<Integer>> byDay(LocalDate[] from) {
        NavigableMap<LocalDate, List<Integer>> byDay = new TreeMap<>();
        for (int i = 0; i < from.length; i++) {
            byDay.computeIfAbsent(from[i], day -> new ArrayList<>()).add(i);
        }
        return byDay;
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
