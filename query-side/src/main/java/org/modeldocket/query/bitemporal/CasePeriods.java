package org.modeldocket.query.bitemporal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.casefile.treatment.TreatmentSubject;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.FactId;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * The periods of treatment of one case along the world clock, each under the fact with which it began. Immutable. With one more
 * fact, only the subjects that it concerns are worked out again.
 */
public final class CasePeriods {
    /** What one fact changed: periods that are no longer so, and those that are now; some may be in both. */
    public record Change(
            CasePeriods all,
            Set<BitemporalValue<FactId, CasePeriod>> before,
            Set<BitemporalValue<FactId, CasePeriod>> after) {}

    /** Those of a case that says nothing yet. */
    public static final CasePeriods NONE = new CasePeriods(HashTreePMap.empty());

    private final PMap<TreatmentSubject, Set<BitemporalValue<FactId, CasePeriod>>> bySubject;

    private CasePeriods(PMap<TreatmentSubject, Set<BitemporalValue<FactId, CasePeriod>>> bySubject) {
        this.bySubject = bySubject;
    }

    public static CasePeriods of(CaseHistory history) {
        Map<TreatmentSubject, Set<BitemporalValue<FactId, CasePeriod>>> all = new HashMap<>();
        TreatmentSubject.allIn(history).forEach((subject, facts) -> all.put(subject, said(subject, facts)));
        return new CasePeriods(HashTreePMap.from(all));
    }

    /** @param after the case of these periods with one more fact */
    public Change with(CaseHistory after) {
        Set<TreatmentSubject> concerned = concerned(after);
        if (concerned == null) {
            CasePeriods all = of(after);
            return new Change(all, all(), all.all());
        }
        Set<BitemporalValue<FactId, CasePeriod>> were = new HashSet<>();
        Set<BitemporalValue<FactId, CasePeriod>> are = new HashSet<>();
        PMap<TreatmentSubject, Set<BitemporalValue<FactId, CasePeriod>>> changed = bySubject;
        for (TreatmentSubject subject : concerned) {
            were.addAll(bySubject.getOrDefault(subject, Set.of()));
            Set<BitemporalValue<FactId, CasePeriod>> now = said(subject, subject.in(after));
            are.addAll(now);
            changed = now.isEmpty() ? changed.minus(subject) : changed.plus(subject, now);
        }
        return new Change(new CasePeriods(changed), were, are);
    }

    /** The subjects that the newest fact concerns; null where they are all. */
    private @Nullable Set<TreatmentSubject> concerned(CaseHistory after) {
        Set<TreatmentSubject> concerned = new HashSet<>();
        for (ReleaseFact fact : after.change().statements()) {
            if (TreatmentSubject.concernsAll(fact)) {
                return null;
            }
            TreatmentSubject subject = TreatmentSubject.of(fact);
            if (subject != null) {
                concerned.add(subject);
            }
            if (TreatmentSubject.touchesOthers(fact)) {
                bySubject.keySet().stream()
                        .filter(other -> other.concerns(fact))
                        .forEach(concerned::add);
            }
        }
        return concerned;
    }

    private static Set<BitemporalValue<FactId, CasePeriod>> said(TreatmentSubject subject, List<DatedFact> facts) {
        Map<FactId, RecordedFact> recorded = new HashMap<>();
        facts.forEach(dated -> recorded.put(dated.recorded().fact().factId(), dated.recorded()));
        ValidTimeCollector<FactId, CasePeriod> days = new ValidTimeCollector<>();
        IdentityHashMap<CaseFile, Map<FactId, CasePeriod>> byFile = new IdentityHashMap<>();
        List<ValidTimeSlice> slices = ValidTimeSlices.of(facts);
        Map<FactId, PeriodBounds> bounds =
                PeriodBounds.isOpen(facts) ? PeriodBounds.ofSlices(subject, slices) : Map.of();
        Function<CaseFile, Map<FactId, CasePeriod>> periods = file -> periods(subject, file, recorded, bounds);
        for (ValidTimeSlice slice : slices) {
            days.from(
                    slice.from(),
                    byFile.computeIfAbsent(slice.definite(), periods),
                    byFile.computeIfAbsent(slice.possible(), periods));
        }
        return days.said();
    }

    private static Map<FactId, CasePeriod> periods(
            TreatmentSubject subject,
            CaseFile file,
            Map<FactId, RecordedFact> recorded,
            Map<FactId, PeriodBounds> bounds) {
        String company = file.registration().company().id().value();
        Map<FactId, CasePeriod> periods = new LinkedHashMap<>();
        for (TreatmentPeriod period : file.treatments()) {
            FactId openedBy = period.factIds().getFirst();
            if (subject.has(period)) {
                RecordedFact first = recorded.get(openedBy);
                periods.put(
                        openedBy,
                        new CasePeriod(
                                first == null ? 0 : first.position(),
                                company,
                                period,
                                PeriodTerms.of(period, file, first == null ? null : first.fact()),
                                PeriodBounds.within(bounds.get(openedBy), period.from(), period.to())));
            }
        }
        return periods;
    }

    /** All periods. */
    public Set<BitemporalValue<FactId, CasePeriod>> all() {
        Set<BitemporalValue<FactId, CasePeriod>> all = new HashSet<>();
        bySubject.values().forEach(all::addAll);
        return all;
    }

    /** All periods, one after the other. */
    public Stream<BitemporalValue<FactId, CasePeriod>> stream() {
        return new ArrayList<>(bySubject.values()).stream().flatMap(Set::stream);
    }
}
