package org.modeldocket.query.lists.held;

import java.time.LocalDate;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.time.EdtfDate;

/**
 * When a treatment began, or by when something is to be done, as a range of days.
 *
 * @param earliest the first possible day, counted from 1970-01-01; {@link Integer#MIN_VALUE} where that end is open
 * @param latest the last possible day; {@link Integer#MAX_VALUE} where that end is open
 */
public record PeriodStart(int earliest, int latest, String edtf) {
    public static PeriodStart of(@Nullable Long earliest, @Nullable Long latest, String edtf) {
        return new PeriodStart(
                earliest == null ? Integer.MIN_VALUE : day(earliest),
                latest == null ? Integer.MAX_VALUE : day(latest),
                edtf);
    }

    public static PeriodStart of(EdtfDate date) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        return of(
                earliest == null ? null : (Long) earliest.toEpochDay(),
                latest == null ? null : (Long) latest.toEpochDay(),
                date.toString());
    }

    /** A day as a number that leaves room for none and for all; days more than 5,800,000 years from 1970 count as one. */
    public static int day(long day) {
        return day == Long.MAX_VALUE
                ? Integer.MAX_VALUE
                : Math.clamp(day, Integer.MIN_VALUE + 1, Integer.MAX_VALUE - 1);
    }

    public DateView view() {
        return DateView.of(EdtfDate.parse(edtf));
    }

    private boolean isDated() {
        return earliest != Integer.MIN_VALUE;
    }

    /** Whether its first possible day comes before that of another or, on the same day, its last; one without a first day comes last. */
    public boolean isBefore(@Nullable PeriodStart other) {
        return other == null || compare(this, other, false) < 0;
    }

    /** In the order of the first possible days, then of the last; one that is null or without a first day comes last in both directions. */
    public static int compare(@Nullable PeriodStart one, @Nullable PeriodStart other, boolean descending) {
        if (one == null || other == null || !one.isDated() || !other.isDated()) {
            return Boolean.compare(other != null && other.isDated(), one != null && one.isDated());
        }
        int order = Integer.compare(one.earliest, other.earliest);
        order = order == 0 ? Integer.compare(one.latest, other.latest) : order;
        return descending ? -order : order;
    }

    /** Whether it lies from the first day to the last. */
    public Match within(int first, int last) {
        return Match.of(earliest >= first && latest <= last, latest >= first && earliest <= last);
    }

    /** Whether another beginning comes on the same day or later, and no more than some time after. */
    public Match followedBy(PeriodStart next, @Nullable TemporalAmount within) {
        Match follows = Match.of(latest <= next.earliest, earliest <= next.latest);
        return within == null
                ? follows
                : follows.and(Match.of(next.latest <= plus(earliest, within), next.earliest <= plus(latest, within)));
    }

    /** Whether more than some time has passed since, by the end of a day. */
    public Match isLongerAgo(TemporalAmount than, long day) {
        return Match.of(plus(latest, than) < day, plus(earliest, than) < day);
    }

    private static long plus(int day, TemporalAmount time) {
        return day == Integer.MIN_VALUE
                ? Long.MIN_VALUE
                : day == Integer.MAX_VALUE
                        ? Long.MAX_VALUE
                        : LocalDate.ofEpochDay(day).plus(time).toEpochDay();
    }
}
