package org.modeldocket.casefile.treatment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.CaseFile;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.casefile.DatedFact;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.ValidTimeSlices;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.id.FactId;

/**
 * Between which days a treatment began and ended, by what its case says on every day of the world clock: on a day on which it
 * certainly lasts it has begun and cannot have ended; on one on which it cannot last it has not begun, or has ended. So these days
 * are often fewer than the dates of the two facts allow: an end lies behind an approval that must come before it.
 *
 * @param began from the first day on which it may have begun to the first on which it certainly had
 * @param ended from the first day on which it may have ended to the first on which it certainly had; null where it has no end
 */
public record PeriodBounds(Interval began, @Nullable Interval ended) {
    /** The bounds of the treatments of a case that dates of several days leave open, each under the fact with which it began. */
    public static Map<FactId, PeriodBounds> of(CaseHistory history) {
        Map<FactId, PeriodBounds> all = new HashMap<>();
        TreatmentSubject.allIn(history).forEach((subject, facts) -> {
            if (isOpen(facts)) {
                all.putAll(ofSlices(subject, ValidTimeSlices.of(facts)));
            }
        });
        return all;
    }

    /** Whether any of these facts may have happened on several days; if none may, its date says all. */
    public static boolean isOpen(List<DatedFact> facts) {
        return facts.stream()
                .anyMatch(dated -> dated.recorded().fact().occurred() != null
                        && !isDay(dated.recorded().fact().occurred().bounds()));
    }

    private static boolean isDay(Interval days) {
        return days.earliest() != null && days.earliest().equals(days.latest());
    }

    /** @param slices the whole world clock, over the facts that concern the subject */
    public static Map<FactId, PeriodBounds> ofSlices(TreatmentSubject subject, List<ValidTimeSlice> slices) {
        Map<FactId, Days> days = new LinkedHashMap<>();
        IdentityHashMap<CaseFile, Map<FactId, TreatmentPeriod>> byFile = new IdentityHashMap<>();
        Function<CaseFile, Map<FactId, TreatmentPeriod>> periods = file -> periods(subject, file);
        for (ValidTimeSlice slice : slices) {
            Map<FactId, TreatmentPeriod> earlier = byFile.computeIfAbsent(slice.definite(), periods);
            Map<FactId, TreatmentPeriod> later = byFile.computeIfAbsent(slice.possible(), periods);
            earlier.keySet().forEach(openedBy -> days.putIfAbsent(openedBy, new Days(slice.from())));
            later.keySet().forEach(openedBy -> days.putIfAbsent(openedBy, new Days(slice.from())));
            days.forEach((openedBy, its) -> its.on(slice.from(), earlier.get(openedBy), later.get(openedBy)));
        }
        Map<FactId, PeriodBounds> bounds = new HashMap<>();
        days.forEach((openedBy, its) -> bounds.put(openedBy, its.bounds()));
        return bounds;
    }

    private static Map<FactId, TreatmentPeriod> periods(TreatmentSubject subject, CaseFile file) {
        Map<FactId, TreatmentPeriod> periods = new HashMap<>();
        for (TreatmentPeriod period : file.treatments()) {
            if (subject.has(period)) {
                periods.put(period.openedBy(), period);
            }
        }
        return periods;
    }

    /**
     * The days of the beginning and the end that a fold gives a treatment, those of their dates alone where nothing bounds it. No
     * day is outside its date, and no beginning behind the last day of the end.
     *
     * @param bounds null where nothing does
     * @param to null while it is open
     */
    public static PeriodBounds within(@Nullable PeriodBounds bounds, Occurred from, @Nullable Occurred to) {
        Interval ended = to == null ? null : common(to.bounds(), bounds == null ? null : bounds.ended);
        Interval began = common(from.bounds(), bounds == null ? null : bounds.began);
        return new PeriodBounds(
                bounds == null || ended == null ? began : common(began, new Interval(null, ended.latest())), ended);
    }

    /** The days of a date that are among others; all of them where none is, as where another fact ended it. */
    private static Interval common(Interval date, @Nullable Interval days) {
        if (days == null) {
            return date;
        }
        LocalDate first = date.earliest() == null
                        || days.earliest() != null && days.earliest().isAfter(date.earliest())
                ? days.earliest()
                : date.earliest();
        LocalDate last =
                date.latest() == null || days.latest() != null && days.latest().isBefore(date.latest())
                        ? days.latest()
                        : date.latest();
        return first != null && last != null && first.isAfter(last) ? date : new Interval(first, last);
    }

    /** The days of one treatment, as slice after slice gives them. */
    private static final class Days {
        private final LocalDate mayBegin;
        private @Nullable LocalDate hasBegun;
        private @Nullable LocalDate mayEnd;
        private @Nullable LocalDate hasEnded;

        Days(LocalDate mayBegin) {
            this.mayBegin = mayBegin;
        }

        void on(LocalDate day, @Nullable TreatmentPeriod earlier, @Nullable TreatmentPeriod later) {
            if (hasBegun == null && earlier != null) {
                hasBegun = day;
            }
            boolean isOver = earlier != null && !earlier.open();
            // An end may be taken back by a fact of a later day: then it was none.
            mayEnd = first(mayEnd, day, isOver || later != null && !later.open());
            hasEnded = first(hasEnded, day, isOver);
        }

        private static @Nullable LocalDate first(@Nullable LocalDate before, LocalDate day, boolean applies) {
            return applies ? before == null ? day : before : null;
        }

        PeriodBounds bounds() {
            return new PeriodBounds(interval(mayBegin, hasBegun), mayEnd == null ? null : interval(mayEnd, hasEnded));
        }

        private static Interval interval(LocalDate first, @Nullable LocalDate last) {
            return new Interval(
                    first.equals(LocalDate.MIN) ? null : first, ValidTimeSlices.END_OF_TIME.equals(last) ? null : last);
        }
    }
}
