package org.modeldocket.query.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.PossibleStandings;
import org.modeldocket.casefile.state.Ending;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.CasePeriod;
import org.modeldocket.query.bitemporal.CasePeriods;
import org.modeldocket.query.bitemporal.DayRange;
import org.modeldocket.query.bitemporal.ValidTimeCollector;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

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

        void add(DayRange days, Treatment kind, boolean open, int by) {
            if (days.from() < days.before()) {
                addOn(days.from(), kind, open, by);
                addOn(days.before(), kind, open, -by);
            }
        }

        private void addOn(long day, Treatment kind, boolean open, int by) {
            Map<Treatment, Count> counts = byDay.computeIfAbsent(day, d -> new EnumMap<>(Treatment.class));
            add(counts, kind, new Count(by, open ? by : 0));
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

        void on(long day) {
            counts.byDay.getOrDefault(day, Map.of()).forEach((kind, count) -> Counts.add(sums, kind, count));
        }

        int all(Treatment kind) {
            return sums.getOrDefault(kind, Count.NONE).all();
        }

        int open(Treatment kind) {
            return sums.getOrDefault(kind, Count.NONE).open();
        }
    }

    private final Counts definite = new Counts();
    private final Counts possible = new Counts();

    /** Of those that last unless the release has come, all; open are those that certainly last. */
    private final Counts lasting = new Counts();

    private CasePeriods periods = CasePeriods.NONE;
    private Set<BitemporalValue<String, StandingRow>> said = Set.of();

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
    Set<BitemporalValue<String, StandingRow>> said() {
        return said;
    }

    private void add(Collection<BitemporalValue<FactId, CasePeriod>> periods, int by) {
        Map<FactId, List<BitemporalValue<FactId, CasePeriod>>> byOpening = new HashMap<>();
        for (BitemporalValue<FactId, CasePeriod> said : periods) {
            TreatmentPeriod period = said.content().period();
            definite.add(said.definite(), period.kind(), period.open(), by);
            possible.add(said.possible(), period.kind(), period.open(), by);
            byOpening.computeIfAbsent(said.key(), key -> new ArrayList<>()).add(said);
        }
        byOpening.values().forEach(same -> addLasting(same, by));
    }

    /** What certainly began and did not end: it is open in the earlier fold, and the later one does not end it by itself. */
    private void addLasting(List<BitemporalValue<FactId, CasePeriod>> same, int by) {
        for (BitemporalValue<FactId, CasePeriod> earlier : same) {
            TreatmentPeriod begun = earlier.content().period();
            for (BitemporalValue<FactId, CasePeriod> later :
                    begun.open() ? same : List.<BitemporalValue<FactId, CasePeriod>>of()) {
                Ending ending = later.content().period().ending();
                if (ending == null || ending.withTheRelease()) {
                    lasting.add(earlier.definite().and(later.possible()), begun.kind(), ending == null, by);
                }
            }
        }
    }

    private Set<BitemporalValue<String, StandingRow>> along() {
        ValidTimeCollector<String, StandingRow> days = new ValidTimeCollector<>();
        Sum definitely = new Sum(definite);
        Sum possibly = new Sum(possible);
        Sum lasts = new Sum(lasting);
        TreeSet<Long> turns = new TreeSet<>(definite.byDay.keySet());
        turns.addAll(possible.byDay.keySet());
        turns.addAll(lasting.byDay.keySet());
        turns.add(LocalDate.MIN.toEpochDay());
        turns.remove(Long.MAX_VALUE);
        for (long day : turns) {
            definitely.on(day);
            possibly.on(day);
            lasts.on(day);
            Predicate<Treatment> mayLast = kind ->
                    possibly.open(kind) > 0 || possibly.all(kind) > definitely.all(kind) - definitely.open(kind);
            List<Standing> standings = List.copyOf(PossibleStandings.of(
                    kind -> definitely.all(kind) > 0,
                    kind -> possibly.all(kind) > 0,
                    mayLast,
                    kind -> lasts.all(kind) > 0));
            days.from(
                    LocalDate.ofEpochDay(day),
                    Map.of("", row(definitely, standings, kind -> lasts.open(kind) > 0)),
                    Map.of("", row(possibly, standings, mayLast)));
        }
        return days.said();
    }

    private static StandingRow row(Sum sum, List<Standing> standings, Predicate<Treatment> lasts) {
        return StandingRow.of(Standing.of(kind -> sum.open(kind) > 0), standings, kind -> sum.all(kind) > 0, lasts);
    }
}
