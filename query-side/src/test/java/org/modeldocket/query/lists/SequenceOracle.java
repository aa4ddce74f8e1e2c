package org.modeldocket.query.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.ValidTimeSlice;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.FactId;

/**
 * Whether the fold of a release has the treatments of a sequence, and is stuck in one.
 *
 * @param today by whose end what lasts is counted
 * @param surely in each reading of the dates, or in one
 * @param bounds between which days the treatments began
 */
record SequenceOracle(SequenceCondition sequence, LocalDate today, boolean surely, Map<FactId, PeriodBounds> bounds) {
    boolean meets(ValidTimeSlice slice) {
        return goesOn(slice, null, sequence.then()) && (sequence.stuckIn() == null || isStuck(slice));
    }

    private boolean goesOn(ValidTimeSlice slice, @Nullable TreatmentPeriod before, List<Treatment> then) {
        return then.isEmpty()
                || ListOracle.periods(slice, surely)
                        .filter(next -> next.kind() == then.getFirst())
                        .filter(next -> before == null || follows(before, next))
                        .anyMatch(next -> goesOn(slice, next, then.subList(1, then.size())));
    }

    private boolean follows(TreatmentPeriod one, TreatmentPeriod next) {
        if (one.openedBy().equals(next.openedBy())) {
            return false;
        }
        return surely
                ? !latest(one).isAfter(earliest(next))
                        && (sequence.within() == null
                                || !latest(next).isAfter(earliest(one).plus(sequence.within())))
                : !earliest(one).isAfter(latest(next))
                        && (sequence.within() == null
                                || !earliest(next).isAfter(latest(one).plus(sequence.within())));
    }

    private boolean isStuck(ValidTimeSlice slice) {
        return ListOracle.periods(slice, surely)
                .filter(period -> period.kind() == sequence.stuckIn() && period.open())
                .filter(period -> !surely
                        || ListOracle.periods(slice, false)
                                .filter(other -> other.openedBy().equals(period.openedBy()))
                                .allMatch(TreatmentPeriod::open))
                .anyMatch(period -> sequence.longerThan() == null
                        || (surely ? latest(period) : earliest(period))
                                .plus(sequence.longerThan())
                                .isBefore(today));
    }

    /** A day so long ago that what is added to it does not matter. */
    private LocalDate earliest(TreatmentPeriod period) {
        LocalDate day = ListOracle.began(period, bounds).earliest();
        return day == null ? LocalDate.of(-100_000, 1, 1) : day;
    }

    private LocalDate latest(TreatmentPeriod period) {
        LocalDate day = ListOracle.began(period, bounds).latest();
        return day == null ? LocalDate.of(100_000, 1, 1) : day;
    }
}
