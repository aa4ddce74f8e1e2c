package org.modeldocket.query.dossier;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.query.versions.AlongDays;
import org.modeldocket.query.versions.CasePeriod;
import org.modeldocket.query.versions.CasePeriods;
import org.modeldocket.query.versions.Days;
import org.modeldocket.query.versions.Said;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Treatment;

/**
 * Where one release stands along the world clock: its periods, counted by day. A fact that changes some of them changes no other
 * count. For one thread.
 */
final class StandingDays {
    /** How many periods of a kind there are, and how many of them are open; on one day: how many more than on the day before. */
    private record Count(int all, int open) {
        static final Count NONE = new Count(0, 0);

        Count plus(Count other) {
            return new Count(all + other.all, open + other.open);
        }
    }

    private static final class Counts {
        final NavigableMap<Long, Map<Treatment, Count>> byDay = new TreeMap<>();

        void add(Days days, CasePeriod period, int by) {
            if (days.from() < days.before()) {
                add(days.from(), period, by);
                add(days.before(), period, -by);
            }
        }

        private void add(long day, CasePeriod period, int by) {
            Map<Treatment, Count> counts = byDay.computeIfAbsent(day, d -> new EnumMap<>(Treatment.class));
            add(counts, period.period().kind(), new Count(by, period.period().open() ? by : 0));
            if (counts.isEmpty()) {
                byDay.remove(day);
            }
        }

        static void add(Map<Treatment, Count> counts, Treatment kind, Count more) {
            Count sum = counts.getOrDefault(kind, Count.NONE).plus(more);
            if (sum.equals(Count.NONE)) {
                counts.remove(kind);
            } else {
                counts.put(kind, sum);
            }
        }
    }

    /** Sums up as the days go by. */
    private static final class Sum {
        private final Counts counts;
        private final Map<Treatment, Count> sums = new EnumMap<>(Treatment.class);

        Sum(Counts counts) {
            this.counts = counts;
        }

        StandingRow on(long day, StandingRow before) {
            Map<Treatment, Count> more = counts.byDay.get(day);
            if (more == null) {
                return before;
            }
            more.forEach((kind, count) -> Counts.add(sums, kind, count));
            StandingRow now = StandingRow.of(
                    sums::containsKey,
                    kind -> sums.getOrDefault(kind, Count.NONE).open() > 0);
            return now.equals(before) ? before : now;
        }
    }

    private final Counts definite = new Counts();
    private final Counts possible = new Counts();
    private CasePeriods periods = CasePeriods.NONE;
    private Set<Said<String, StandingRow>> said = Set.of();

    static StandingDays of(CaseHistory history) {
        StandingDays days = new StandingDays();
        days.periods = CasePeriods.of(history);
        days.add(days.periods.all(), 1);
        days.said = days.along();
        return days;
    }

    /** @param after the case of these days with one more fact */
    void with(CaseHistory after) {
        CasePeriods.Change change = periods.with(after);
        add(change.before(), -1);
        add(change.after(), 1);
        periods = change.all();
        said = along();
    }

    /** Where the release stands on which days; nothing before its first fact. */
    Set<Said<String, StandingRow>> said() {
        return said;
    }

    private void add(Collection<Said<FactId, CasePeriod>> periods, int by) {
        for (Said<FactId, CasePeriod> period : periods) {
            definite.add(period.definite(), period.content(), by);
            possible.add(period.possible(), period.content(), by);
        }
    }

    private Set<Said<String, StandingRow>> along() {
        AlongDays<String, StandingRow> days = new AlongDays<>();
        Sum definitely = new Sum(definite);
        Sum possibly = new Sum(possible);
        StandingRow is = StandingRow.of(kind -> false, kind -> false);
        StandingRow maybe = is;
        TreeSet<Long> turns = new TreeSet<>(definite.byDay.keySet());
        turns.addAll(possible.byDay.keySet());
        turns.add(LocalDate.MIN.toEpochDay());
        turns.remove(Long.MAX_VALUE);
        boolean begun = false;
        for (long day : turns) {
            StandingRow isNow = definitely.on(day, is);
            StandingRow maybeNow = possibly.on(day, maybe);
            if (!begun || !isNow.equals(is) || !maybeNow.equals(maybe)) {
                days.from(LocalDate.ofEpochDay(day), Map.of("", isNow), Map.of("", maybeNow));
            }
            begun = true;
            is = isNow;
            maybe = maybeNow;
        }
        return days.said();
    }
}
