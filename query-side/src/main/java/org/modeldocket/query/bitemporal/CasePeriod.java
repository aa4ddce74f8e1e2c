package org.modeldocket.query.bitemporal;

import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.state.TreatmentPeriod;
import org.modeldocket.casefile.treatment.PeriodBounds;
import org.modeldocket.vocabulary.Occurred;

/**
 * A period of treatment as a case has it on some days.
 *
 * @param openedAt the position of the fact with which it began
 * @param days between which it began and ended
 */
public record CasePeriod(
        long openedAt, String companyId, TreatmentPeriod period, PeriodTerms terms, PeriodBounds days) {
    /** When it began. */
    public DateBounds from() {
        return DateView.of(period.from()).within(days.began()).dayBounds();
    }

    /** When it ended; null while it is open. */
    public @Nullable DateBounds to() {
        Occurred to = period.to();
        return to == null || days.ended() == null
                ? null
                : DateView.of(to).within(days.ended()).dayBounds();
    }
}
