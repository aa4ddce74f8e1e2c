package org.modeldocket.query.matrix;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.bitemporal.BitemporalValue;
import org.modeldocket.query.bitemporal.CasePeriod;
import org.modeldocket.query.bitemporal.CasePeriods;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.DayRange;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/**
 * A cell in which a case is counted otherwise on some days, since a fact changed what another counts for.
 *
 * @param fact that did so
 * @param days on which that makes a difference
 */
record CellCorrection(RecordedFact fact, String companyId, Treatment kind, DayRange days) {
    private record Place(String companyId, Treatment kind) {}

    /** As what a period counts, on any days. */
    private record Counted(
            Place place, DateBounds from, @Nullable DateBounds to) {
        static Counted of(BitemporalValue<FactId, CasePeriod> said) {
            CasePeriod content = said.content();
            return new Counted(new Place(content.companyId(), content.period().kind()), content.from(), content.to());
        }
    }

    /** What a cell takes from a period that definitely was, or may have been. */
    private record Taken(
            boolean definite, DateBounds from, @Nullable DateBounds to) {
        static Taken of(boolean definite, CasePeriod period) {
            return new Taken(definite, period.from(), period.to());
        }
    }

    /**
     * None where the newest fact of the case is about the world.
     *
     * @param was all periods before that fact
     */
    static List<CellCorrection> of(CaseHistory after, CasePeriods was, CasePeriods.Change change) {
        RecordedFact newest = after.newest();
        if (!(newest.fact() instanceof RecordKeeping)) {
            return List.of();
        }
        Set<Counted> changed = changed(change);
        if (changed.isEmpty()) {
            return List.of();
        }
        // What is counted as before cannot make a difference; what is counted like something that changed may hide it.
        Map<Place, List<BitemporalValue<FactId, CasePeriod>>> before = byPlace(was, changed);
        Map<Place, List<BitemporalValue<FactId, CasePeriod>>> now = byPlace(change.all(), changed);
        Set<Place> places = new HashSet<>(before.keySet());
        places.addAll(now.keySet());
        List<CellCorrection> corrections = new ArrayList<>();
        for (Place place : places) {
            days(before.getOrDefault(place, List.of()), now.getOrDefault(place, List.of()))
                    .forEach(
                            days -> corrections.add(new CellCorrection(newest, place.companyId(), place.kind(), days)));
        }
        return corrections;
    }

    private static Set<Counted> changed(CasePeriods.Change change) {
        Set<Counted> changed = new HashSet<>();
        change.before().stream()
                .filter(said -> !change.after().contains(said))
                .forEach(said -> changed.add(Counted.of(said)));
        change.after().stream()
                .filter(said -> !change.before().contains(said))
                .forEach(said -> changed.add(Counted.of(said)));
        return changed;
    }

    private static Map<Place, List<BitemporalValue<FactId, CasePeriod>>> byPlace(
            CasePeriods periods, Set<Counted> changed) {
        return periods.stream()
                .filter(said -> changed.contains(Counted.of(said)))
                .collect(Collectors.groupingBy(said -> Counted.of(said).place()));
    }

    /** The runs of days on which a cell takes something else from the case. */
    private static List<DayRange> days(
            List<BitemporalValue<FactId, CasePeriod>> was, List<BitemporalValue<FactId, CasePeriod>> is) {
        TreeSet<Long> turns = new TreeSet<>();
        Stream.concat(was.stream(), is.stream())
                .flatMap(said -> Stream.of(said.definite(), said.possible()))
                .forEach(days -> turns.addAll(List.of(days.from(), days.before())));
        List<DayRange> runs = new ArrayList<>();
        for (long from : turns) {
            Long before = turns.higher(from);
            if (before != null && !taken(was, from).equals(taken(is, from))) {
                boolean goesOn = !runs.isEmpty() && runs.getLast().before() == from;
                runs.add(new DayRange(goesOn ? runs.removeLast().from() : from, before));
            }
        }
        return runs;
    }

    private static Set<Taken> taken(List<BitemporalValue<FactId, CasePeriod>> said, long day) {
        Set<Taken> taken = new HashSet<>();
        for (BitemporalValue<FactId, CasePeriod> one : said) {
            if (holds(one.definite(), day)) {
                taken.add(Taken.of(true, one.content()));
            }
            if (holds(one.possible(), day)) {
                taken.add(Taken.of(false, one.content()));
            }
        }
        return taken;
    }

    private static boolean holds(DayRange days, long day) {
        return days.from() <= day && day < days.before();
    }

    String type() {
        return FactType.of(fact.fact()).logicalName();
    }
}
