package org.modeldocket.query.lists.faceted;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.lists.held.PeriodStart;

/**
 * From a day to a day, both of them included, each counted from 1970-01-01.
 *
 * @param text as it is asked
 */
public record DaySpan(int first, int last, String text) {
    /**
     * @param from its first day counts; null for no limit
     * @param to its last day counts; null for no limit
     */
    public static DaySpan of(@Nullable ValidAt from, @Nullable ValidAt to) {
        LocalDate first = from == null ? null : from.edtf().earliest();
        return new DaySpan(
                first == null ? Integer.MIN_VALUE : PeriodStart.day(first.toEpochDay()),
                to == null ? Integer.MAX_VALUE : PeriodStart.day(to.until().toEpochDay()),
                (from == null ? "" : from.edtf()) + ".." + (to == null ? "" : to.edtf()));
    }
}
