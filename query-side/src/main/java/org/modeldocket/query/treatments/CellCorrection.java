package org.modeldocket.query.treatments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.TreatmentPeriod;
import org.modeldocket.facts.FactType;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.query.versions.Days;
import org.modeldocket.query.versions.Said;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.FactId;
import org.modeldocket.vocabulary.Treatment;

/**
 * A cell in which a case is counted otherwise on some days, since a fact changed what another counts for.
 *
 * @param fact that did so
 * @param days on which that makes a difference
 */
record CellCorrection(RecordedFact fact, String companyId, Treatment kind, Days days) {
    private record Place(String companyId, Treatment kind) {}

    /** What a cell takes from a period that definitely was, or may have been. */
    private record Taken(
            boolean definite, Interval from, @Nullable Interval to) {
        static Taken of(boolean definite, TreatmentPeriod period) {
            return new Taken(
                    definite,
                    period.from().bounds(),
                    period.to() == null ? null : period.to().bounds());
        }
    }

    /** None where the newest fact of the case is about the world. */
    static List<CellCorrection> of(
            CaseHistory after, Set<Said<FactId, TreatmentRow>> was, Set<Said<FactId, TreatmentRow>> is) {
        List<CellCorrection> corrections = new ArrayList<>();
        RecordedFact newest = after.newest();
        if (newest.fact() instanceof RecordKeeping && !was.equals(is)) {
            Map<Place, List<Said<FactId, TreatmentRow>>> before = byPlace(was);
            Map<Place, List<Said<FactId, TreatmentRow>>> now = byPlace(is);
            Set<Place> places = new HashSet<>(before.keySet());
            places.addAll(now.keySet());
            for (Place place : places) {
                days(before.getOrDefault(place, List.of()), now.getOrDefault(place, List.of()))
                        .forEach(days ->
                                corrections.add(new CellCorrection(newest, place.companyId(), place.kind(), days)));
            }
        }
        return corrections;
    }

    private static Map<Place, List<Said<FactId, TreatmentRow>>> byPlace(Set<Said<FactId, TreatmentRow>> said) {
        Map<Place, List<Said<FactId, TreatmentRow>>> places = new HashMap<>();
        for (Said<FactId, TreatmentRow> one : said) {
            Place place =
                    new Place(one.content().companyId(), one.content().period().kind());
            places.computeIfAbsent(place, p -> new ArrayList<>()).add(one);
        }
        return places;
    }

    /** The runs of days on which a cell takes something else from the case. */
    private static List<Days> days(List<Said<FactId, TreatmentRow>> was, List<Said<FactId, TreatmentRow>> is) {
        TreeSet<Long> turns = new TreeSet<>();
        Stream.concat(was.stream(), is.stream())
                .flatMap(said -> Stream.of(said.definite(), said.possible()))
                .forEach(days -> turns.addAll(List.of(days.from(), days.before())));
        List<Days> runs = new ArrayList<>();
        for (long from : turns) {
            Long before = turns.higher(from);
            if (before != null && !taken(was, from).equals(taken(is, from))) {
                boolean goesOn = !runs.isEmpty() && runs.getLast().before() == from;
                runs.add(new Days(goesOn ? runs.removeLast().from() : from, before));
            }
        }
        return runs;
    }

    private static Set<Taken> taken(List<Said<FactId, TreatmentRow>> said, long day) {
        Set<Taken> taken = new HashSet<>();
        for (Said<FactId, TreatmentRow> one : said) {
            if (holds(one.definite(), day)) {
                taken.add(Taken.of(true, one.content().period()));
            }
            if (holds(one.possible(), day)) {
                taken.add(Taken.of(false, one.content().period()));
            }
        }
        return taken;
    }

    private static boolean holds(Days days, long day) {
        return days.from() <= day && day < days.before();
    }

    String type() {
        return FactType.of(fact.fact()).logicalName();
    }
}
