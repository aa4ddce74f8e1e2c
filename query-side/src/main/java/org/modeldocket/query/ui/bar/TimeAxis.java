package org.modeldocket.query.ui.bar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Interval;

/**
 * The days that the bars of one table or one timeline share, so that they can be compared by eye: whole months, or whole years
 * where they span more than two. Days before the year 1 or after 9999 are drawn at its ends.
 *
 * @param first the first day of it
 * @param end the day after its last
 * @param through up to where the record reaches: what is open lasts until then, as far as is known
 * @param until the last day to draw: that which was asked about, or {@link LocalDate#MAX}
 */
public record TimeAxis(LocalDate first, LocalDate end, LocalDate through, LocalDate until) {
    private static final LocalDate LEAST = LocalDate.of(1, 1, 1);
    private static final LocalDate MOST = LocalDate.of(9999, 12, 31);
    private static final int MONTHS_IN_MONTHS = 24;
    private static final int MOST_TICKS = 6;

    /**
     * The axis that holds every day up to a last one that the bounds name, and the day that the record reaches.
     *
     * @return null where the bounds name no day, so that nothing can be drawn
     */
    public static @Nullable TimeAxis over(Collection<Interval> bounds, LocalDate through, LocalDate until) {
        List<LocalDate> days = bounds.stream()
                .flatMap(each -> Stream.of(each.earliest(), each.latest()))
                .filter(Objects::nonNull)
                .map(day -> day.isAfter(until) ? until : day)
                .map(day -> day.isBefore(LEAST) ? LEAST : day.isAfter(MOST) ? MOST : day)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            return null;
        }
        LocalDate from = days.getFirst().withDayOfMonth(1);
        LocalDate last = days.getLast().isBefore(through) ? through : days.getLast();
        LocalDate to = last.withDayOfMonth(1).plusMonths(1);
        return ChronoUnit.MONTHS.between(from, to) > MONTHS_IN_MONTHS
                ? new TimeAxis(from.withDayOfYear(1), last.withDayOfYear(1).plusYears(1), through, until)
                : new TimeAxis(from, to, through, until);
    }

    public LocalDate last() {
        return end.minusDays(1);
    }

    /** Where a day begins, as a share of the axis from 0 to 1. */
    double share(LocalDate day) {
        double days = ChronoUnit.DAYS.between(first, end);
        return Math.clamp(ChronoUnit.DAYS.between(first, day) / days, 0, 1);
    }

    /** Where a day ends, likewise. */
    double shareAfter(LocalDate day) {
        return day.isBefore(end) ? share(day.plusDays(1)) : 1;
    }

    /** The days to mark on it: the first of each month, of some months, or of some years, as few as can be told apart. */
    public List<LocalDate> ticks() {
        long months = ChronoUnit.MONTHS.between(first, end);
        long step = 1;
        for (long wider : new long[] {3, 6, 12, 24, 60, 120, 600, 1200, 6000, 12_000, 24_000}) {
            if (months / step <= MOST_TICKS) {
                break;
            }
            step = wider;
        }
        List<LocalDate> ticks = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(end); day = day.plusMonths(step)) {
            ticks.add(day);
        }
        return ticks;
    }
}
