package org.modeldocket.casefile;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Interval;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * What a case says, in its order, with the days by which each of it had happened. Immutable; one more at its end costs one step.
 *
 * <p>A fact had definitely happened by a day that is not before its latest, and possibly by one that is not before its earliest.
 * What follows from another fact had not happened without it: a restoration that is certain makes its suspension certain. A case
 * is open whatever the day.
 */
final class DatedOrder {
    private final Grown<DatedFact> facts;
    private final PMap<Object, Integer> beginnings;
    private final PSet<Object> followed;
    private final @Nullable LocalDate latestStart;
    private final List<DatedFact> anew;

    private DatedOrder(
            Grown<DatedFact> facts,
            PMap<Object, Integer> beginnings,
            PSet<Object> followed,
            @Nullable LocalDate latestStart,
            List<DatedFact> anew) {
        this.facts = facts;
        this.beginnings = beginnings;
        this.followed = followed;
        this.latestStart = latestStart;
        this.anew = anew;
    }

    /** @param ordered what a case says, in its order */
    static DatedOrder of(List<RecordedFact> ordered) {
        List<DatedFact> facts = new ArrayList<>(ordered.size());
        Map<Object, Integer> beginnings = new HashMap<>();
        LocalDate latestStart = null;
        for (RecordedFact fact : ordered) {
            Object begun = Links.begins(fact.fact());
            if (begun != null) {
                beginnings.putIfAbsent(begun, facts.size());
            }
            facts.add(alone(fact));
            latestStart = later(latestStart, CaseOrder.bounds(fact).earliest());
        }
        Set<Object> followed = new HashSet<>();
        for (int place = 0; place < facts.size(); place++) {
            Object cause = Links.follows(facts.get(place).recorded().fact());
            Integer beginning = cause == null ? null : beginnings.get(cause);
            if (cause != null) {
                followed.add(cause);
            }
            if (beginning != null) {
                DatedFact follower = after(facts.get(place), facts.get(beginning));
                facts.set(place, follower);
                facts.set(beginning, madeCertain(facts.get(beginning), follower));
            }
        }
        return new DatedOrder(
                Grown.of(facts),
                HashTreePMap.from(beginnings),
                HashTreePSet.from(followed),
                latestStart,
                List.copyOf(facts));
    }

    /** With a fact that {@link #isLast comes last}. */
    DatedOrder and(RecordedFact last) {
        Object begun = Links.begins(last.fact());
        Object cause = Links.follows(last.fact());
        Integer beginning = cause == null ? null : beginnings.get(cause);
        DatedFact dated = alone(last);
        Grown<DatedFact> all = facts;
        List<DatedFact> changed = new ArrayList<>(2);
        if (beginning != null) {
            DatedFact was = facts.get(beginning);
            dated = after(dated, was);
            DatedFact is = madeCertain(was, dated);
            if (!is.equals(was)) {
                all = all.but(beginning, is);
                changed.add(is);
            }
        }
        changed.add(dated);
        return new DatedOrder(
                all.and(dated),
                begun == null || beginnings.containsKey(begun) ? beginnings : beginnings.plus(begun, facts.size()),
                cause == null ? followed : followed.plus(cause),
                later(latestStart, CaseOrder.bounds(last).earliest()),
                List.copyOf(changed));
    }

    /** Whether nothing that is here is definitely later than a statement, or follows from it. */
    boolean isLast(RecordedFact fact) {
        LocalDate end = CaseOrder.bounds(fact).latest();
        boolean nothingDefinitelyAfter = end == null || latestStart == null || !latestStart.isAfter(end);
        Object begun = Links.begins(fact.fact());
        return nothingDefinitelyAfter && (begun == null || !followed.contains(begun));
    }

    List<DatedFact> facts() {
        return facts;
    }

    /** Those that the last step added, or of which it changed the days. */
    List<DatedFact> anew() {
        return anew;
    }

    /** The facts without their days. */
    List<RecordedFact> recorded() {
        return new Recorded(facts);
    }

    private static final class Recorded extends AbstractList<RecordedFact> implements RandomAccess {
        private final List<DatedFact> facts;

        Recorded(List<DatedFact> facts) {
            this.facts = facts;
        }

        @Override
        public RecordedFact get(int index) {
            return facts.get(index).recorded();
        }

        @Override
        public int size() {
            return facts.size();
        }
    }

    private static DatedFact alone(RecordedFact fact) {
        Interval bounds = CaseOrder.bounds(fact);
        LocalDate possible = bounds.earliest() == null ? LocalDate.MIN : bounds.earliest();
        if (!CaseOrder.isDated(fact.fact())) {
            return new DatedFact(fact, possible, LocalDate.MIN);
        }
        return new DatedFact(fact, possible, bounds.latest() == null ? Stretches.END_OF_TIME : bounds.latest());
    }

    private static DatedFact after(DatedFact follower, DatedFact beginning) {
        LocalDate possible = max(follower.possibleFrom(), beginning.possibleFrom());
        return new DatedFact(follower.recorded(), possible, max(follower.definiteFrom(), possible));
    }

    private static DatedFact madeCertain(DatedFact beginning, DatedFact follower) {
        LocalDate sooner = follower.definiteFrom().isBefore(beginning.definiteFrom())
                ? follower.definiteFrom()
                : beginning.definiteFrom();
        return new DatedFact(beginning.recorded(), beginning.possibleFrom(), max(sooner, beginning.possibleFrom()));
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null ? (a == null ? b : a) : max(a, b);
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
