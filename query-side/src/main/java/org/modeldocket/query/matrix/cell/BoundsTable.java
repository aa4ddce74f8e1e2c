package org.modeldocket.query.matrix.cell;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;

/**
 * Bounds that many rows share, each held once under a number from 0, as days counted from 1 January 1970 and flags. Only one thread
 * may add at a time.
 */
final class BoundsTable {
    /** The earliest day of what reaches back without end: it comes before all others. */
    static final long NO_EARLIEST = Long.MIN_VALUE;
    /** The latest day of what reaches forward without end: it comes after all others. */
    static final long NO_LATEST = Long.MAX_VALUE;

    /** The flag of bounds that are approximate. */
    static final int APPROXIMATE = 1;
    /** The flag of bounds that are uncertain. */
    static final int UNCERTAIN = 2;
    /** All flags together. */
    static final int FLAGS = APPROXIMATE | UNCERTAIN;

    private static final int WIDTH = 3;

    private final Map<DateBounds, Integer> numbers = new HashMap<>();
    /** The earliest day, the latest and the flags of each. */
    private long[] all = new long[64 * WIDTH];

    /** The number of bounds, which are added where they are new. */
    int number(DateBounds bounds) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(bounds, next);
        if (known != null) {
            return known;
        }
        if (WIDTH * next == all.length) {
            all = Arrays.copyOf(all, 2 * all.length);
        }
        all[WIDTH * next] = earliest(bounds);
        all[WIDTH * next + 1] = latest(bounds);
        all[WIDTH * next + 2] = (bounds.approximate() ? APPROXIMATE : 0) | (bounds.uncertain() ? UNCERTAIN : 0);
        return next;
    }

    /** {@link #NO_EARLIEST} where there is none. */
    long earliest(int number) {
        return all[WIDTH * number];
    }

    /** {@link #NO_LATEST} where there is none. */
    long latest(int number) {
        return all[WIDTH * number + 1];
    }

    int flags(int number) {
        return (int) all[WIDTH * number + 2];
    }

    static long earliest(DateBounds bounds) {
        return bounds.earliest() == null ? NO_EARLIEST : bounds.earliest().toEpochDay();
    }

    static long latest(DateBounds bounds) {
        return bounds.latest() == null ? NO_LATEST : bounds.latest().toEpochDay();
    }

    static DateBounds bounds(long earliest, long latest, int flags) {
        return new DateBounds(
                day(earliest, NO_EARLIEST),
                day(latest, NO_LATEST),
                (flags & APPROXIMATE) != 0,
                (flags & UNCERTAIN) != 0);
    }

    private static @Nullable LocalDate day(long day, long none) {
        return day == none ? null : LocalDate.ofEpochDay(day);
    }
}
