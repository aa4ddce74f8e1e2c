package org.modeldocket.query.matrix;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.Certainty;

/**
 * One of the periods over which a company met a treatment. Periods that certainly overlap, of whichever releases, are one.
 *
 * @param from when it began
 * @param to when it ended; absent while it has no end
 * @param lasts {@code POSSIBLE} where it may last on the day asked about, or may have ended; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CellPeriod(
        DateBounds from, @Nullable DateBounds to, @Nullable Certainty lasts) {
    /** The two taken together, where they certainly overlap or one certainly follows the other the day after; else null. */
    @Nullable
    CellPeriod joined(CellPeriod other) {
        boolean joins = reaches(this, other) && reaches(other, this);
        return joins
                ? new CellPeriod(
                        DateBounds.first(from, other.from),
                        to == null || other.to == null ? null : DateBounds.last(to, other.to),
                        lasts == null ? other.lasts : lasts)
                : null;
    }

    /** Whether one had certainly begun before the other was certainly over. */
    private static boolean reaches(CellPeriod one, CellPeriod other) {
        LocalDate begun = one.from.latest();
        LocalDate sureUntil = other.to == null ? LocalDate.MAX : other.to.earliest();
        return isSure(one)
                && isSure(other)
                && begun != null
                && sureUntil != null
                && (sureUntil.equals(LocalDate.MAX) || !begun.isAfter(sureUntil.plusDays(1)));
    }

    /** Whether there is a day on which it certainly lasted. */
    private static boolean isSure(CellPeriod period) {
        LocalDate begun = period.from.latest();
        LocalDate lasted = period.to == null ? LocalDate.MAX : period.to.earliest();
        return begun != null && lasted != null && !begun.isAfter(lasted);
    }
}
