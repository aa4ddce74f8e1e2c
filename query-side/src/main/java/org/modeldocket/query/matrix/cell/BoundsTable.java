package org.modeldocket.query.matrix.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;

/**
 * Bounds that many rows share, each held once under a number from 0, as days counted from 1 January 1970. Only one thread may add
 * at a time.
 */
final class BoundsTable {
    /** The earliest day of what reaches back without end: it comes before all others. */
    static final long NO_EARLIEST = Long.MIN_VALUE;
    /** The latest day of what reaches forward without end: it comes after all others. */
    static final long NO_LATEST = Long.MAX_VALUE;

    private final Map<DateBounds, Integer> numbers = new HashMap<>();
    /** The earliest and the latest day of each. */
    private long[] days = new long[128];

    /** The number of bounds, which are added where they are new. */
    int number(DateBounds bounds) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(bounds, next);
        if (known != null) {
            return known;
        }
        if (2 * next == days.length) {
            days = Arrays.copyOf(days, 4 * next);
        }
        days[2 * next] = earliest(bounds);
        days[2 * next + 1] =
                bounds.latest() == null ? NO_LATEST : bounds.latest().toEpochDay();
        return next;
    }

    /** {@link #NO_EARLIEST} where there is none. */
    long earliest(int number) {
        return days[2 * number];
    }

    /** {@link #NO_LATEST} where there is none. */
    long latest(int number) {
        return days[2 * number + 1];
    }

    static long earliest(DateBounds bounds) {
        return bounds.earliest() == null ? NO_EARLIEST : bounds.earliest().toEpochDay();
    }

    static DateBounds bounds(long earliest, long latest) {
        return new DateBounds(day(earliest, NO_EARLIEST), day(latest, NO_LATEST));
    }

    private static @Nullable LocalDate day(long day, long none) {
        return day == none ? null : LocalDate.ofEpochDay(day);
    }
}
