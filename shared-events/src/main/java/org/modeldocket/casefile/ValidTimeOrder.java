package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.AppendOnlyList;
import org.modeldocket.facts.ReleaseRegistered;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What a case says, in its order, with the days by which each of it had happened. Immutable; one more that moves no
 * other costs a look at each and no more.
 *
 * <p>A fact had definitely happened by a day that is not before its latest, and possibly by one that is not before its earliest.
 * What follows from another fact had not happened without it: a restoration that is certain makes its suspension certain. A case
 * is open whatever the day.
 */
final class ValidTimeOrder {
    private final AppendOnlyList<DatedFact> facts;
    private final PMap<Object, Long> beginnings;
    private final PSet<Object> followed;
    private final @Nullable LocalDate latestStart;
    private final CaseChange change;

    private ValidTimeOrder(
            AppendOnlyList<DatedFact> facts,
            PMap<Object, Long> beginnings,
            PSet<Object> followed,
            @Nullable LocalDate latestStart,
            CaseChange change) {
        this.facts = facts;
        this.beginnings = beginnings;
        this.followed = followed;
        this.latestStart = latestStart;
        this.change = change;
    }

    /** @param ordered what a case says, in its order */
    static ValidTimeOrder of(List<RecordedFact> ordered) {
        List<DatedFact> facts = new ArrayList<>(ordered.size());
        Map<Object, Integer> beginnings = new HashMap<>();
        LocalDate latestStart = null;
        for (RecordedFact fact : ordered) {
            Object begun = fact.fact().causality().begins();
            if (begun != null) {
                beginnings.putIfAbsent(begun, facts.size());
            }
            facts.add(DatedFact.alone(fact));
            latestStart = later(latestStart, CaseOrder.bounds(fact).earliest());
        }
        Set<Object> followed = new HashSet<>();
        for (int place = 0; place < facts.size(); place++) {
            Object cause = facts.get(place).recorded().fact().causality().follows();
            Integer beginning = cause == null ? null : beginnings.get(cause);
            if (cause != null) {
                followed.add(cause);
            }
            if (beginning != null) {
                DatedFact follower = facts.get(place).after(facts.get(beginning));
                facts.set(place, follower);
                facts.set(beginning, facts.get(beginning).madeCertainBy(follower));
            }
        }
        Map<Object, Long> begunBy = new HashMap<>();
        beginnings.forEach(
                (begun, place) -> begunBy.put(begun, facts.get(place).recorded().sequence()));
        AppendOnlyList<DatedFact> all = AppendOnlyList.of(facts);
        return new ValidTimeOrder(
                all,
                HashTreePMap.from(begunBy),
                HashTreePSet.from(followed),
                latestStart,
                new CaseChange(List.of(), all));
    }

    /** This order as what one more fact made of another. */
    ValidTimeOrder after(ValidTimeOrder before) {
        return new ValidTimeOrder(facts, beginnings, followed, latestStart, CaseChange.between(before.facts, facts));
    }

    /** This order where one more fact changed nothing in it. */
    ValidTimeOrder unchanged() {
        return new ValidTimeOrder(facts, beginnings, followed, latestStart, CaseChange.NONE);
    }

    /**
     * The place that a statement of the highest sequence takes while all others keep theirs: behind those that are not definitely
     * later. -1 where others may move, or have other days.
     */
    int placeOf(RecordedFact fact) {
        if (isLast(fact)) {
            return facts.size();
        }
        LocalDate end = CaseOrder.bounds(fact).latest();
        Object begun = fact.fact().causality().begins();
        boolean isBeginning = begun != null && (followed.contains(begun) || beginnings.containsKey(begun));
        if (end == null || isBeginning || fact.fact() instanceof ReleaseRegistered) {
            return -1;
        }
        int place = facts.size();
        while (place > 0 && isAfter(facts.get(place - 1), end)) {
            place--;
        }
        for (int i = 0; i < place; i++) {
            if (isAfter(facts.get(i), end)) {
                return -1;
            }
        }
        return indexOfCause(fact) < place ? place : -1;
    }

    private static boolean isAfter(DatedFact dated, LocalDate day) {
        LocalDate start = CaseOrder.bounds(dated.recorded()).earliest();
        return start != null && start.isAfter(day);
    }

    /** The place of the fact that this one follows from; -1 where there is none. */
    private int indexOfCause(RecordedFact fact) {
        Object cause = fact.fact().causality().follows();
        Long sequence = cause == null ? null : beginnings.get(cause);
        int index = sequence == null ? -1 : 0;
        while (sequence != null && facts.get(index).recorded().sequence() != sequence) {
            index++;
        }
        return index;
    }

    /** With one more fact, at {@linkplain #placeOf its place}. */
    ValidTimeOrder with(RecordedFact fact, int place) {
        Object begun = fact.fact().causality().begins();
        Object cause = fact.fact().causality().follows();
        int beginning = indexOfCause(fact);
        DatedFact dated = DatedFact.alone(fact);
        AppendOnlyList<DatedFact> all = facts;
        List<DatedFact> before = new ArrayList<>(1);
        List<DatedFact> after = new ArrayList<>(2);
        if (beginning >= 0) {
            DatedFact was = facts.get(beginning);
            dated = dated.after(was);
            DatedFact is = was.madeCertainBy(dated);
            if (!is.equals(was)) {
                all = all.but(beginning, is);
                before.add(was);
                after.add(is);
            }
        }
        after.add(dated);
        return new ValidTimeOrder(
                place == facts.size() ? all.and(dated) : all.inserted(place, dated),
                begun == null || beginnings.containsKey(begun) ? beginnings : beginnings.plus(begun, fact.sequence()),
                cause == null ? followed : followed.plus(cause),
                later(latestStart, CaseOrder.bounds(fact).earliest()),
                new CaseChange(List.copyOf(before), List.copyOf(after)));
    }

    /** Whether nothing that is here is definitely later than a statement, or follows from it. */
    private boolean isLast(RecordedFact fact) {
        LocalDate end = CaseOrder.bounds(fact).latest();
        boolean nothingDefinitelyAfter = end == null || latestStart == null || !latestStart.isAfter(end);
        Object begun = fact.fact().causality().begins();
        return nothingDefinitelyAfter && (begun == null || !followed.contains(begun));
    }

    List<DatedFact> facts() {
        return facts;
    }

    /** What the last step changed. */
    CaseChange change() {
        return change;
    }

    /** The facts without their days. */
    List<RecordedFact> recorded() {
        return facts.view(DatedFact::recorded);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? (a == null ? b : a) : DatedFact.max(a, b);
    }
}
