package org.modeldocket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * When something can have happened, to compare: an instant where both the time and its offset are known, else days.
 *
 * <p>Two instants compare by themselves, and two dates by their days as they are written. A date and an instant compare with a
 * day of every zone: it begins where it begins first, at UTC+14, and ends where it ends last, at UTC-12.
 *
 * @param days those of the date as it is written, in the offset in which it is written
 * @param instant absent unless the date has a time with an offset
 */
public record TimeBounds(Interval days, @Nullable Instant instant) {
    /** Any time at all. */
    public static final TimeBounds UNBOUNDED = new TimeBounds(Interval.UNBOUNDED, null);

    /** By the first second, in any zone. Dates have the order of their first days, and instants their own. */
    public static final Comparator<TimeBounds> BY_START = Comparator.comparingLong(TimeBounds::start);

    /** By the last second, in any zone. Dates have the order of their last days, and instants their own. */
    public static final Comparator<TimeBounds> BY_END = Comparator.comparingLong(TimeBounds::end);

    private static final long SECONDS_OF_HOUR = 3_600;
    private static final long SECONDS_OF_DAY = 24 * SECONDS_OF_HOUR;

    /** Where each day begins first. */
    private static final long FIRST_OFFSET = 14 * SECONDS_OF_HOUR;

    /** Where each day ends last. */
    private static final long LAST_OFFSET = -12 * SECONDS_OF_HOUR;

    /** What begins on that day or later. */
    public static TimeBounds from(LocalDate day) {
        return new TimeBounds(new Interval(day, null), null);
    }

    /** Whether nothing that either can mean puts it at the same time as the other, or later. A strict partial order. */
    public boolean isDefinitelyBefore(TimeBounds other) {
        return instant == null && other.instant == null
                ? days.isDefinitelyBefore(other.days)
                : isBeforeInEveryZone(other);
    }

    /** The reverse of {@link #isDefinitelyBefore}. */
    public boolean isDefinitelyAfter(TimeBounds other) {
        return other.isDefinitelyBefore(this);
    }

    /** The same where the days of two dates may be those of two zones, so that 12 June can be after 13 June. An interval order. */
    public boolean isBeforeInEveryZone(TimeBounds other) {
        return end() <= other.start();
    }

    /**
     * Whether a reader expects it before the other: by instants where both have one, else by the days as they are written. Not
     * transitive: 12 June 23:00 at UTC-12 is after 14 June 00:30 at UTC+14, and before 13 June, which is before that.
     */
    public boolean isWrittenBefore(TimeBounds other) {
        return instant != null && other.instant != null
                ? instant.isBefore(other.instant)
                : days.isDefinitelyBefore(other.days);
    }

    /** The first second at which it can have happened. */
    private long start() {
        if (instant != null) {
            return instant.getEpochSecond();
        }
        return days.earliest() == null ? Long.MIN_VALUE : days.earliest().toEpochDay() * SECONDS_OF_DAY - FIRST_OFFSET;
    }

    /** The second after the last one at which it can have happened. */
    private long end() {
        if (instant != null) {
            return instant.getEpochSecond() + 1;
        }
        return days.latest() == null ? Long.MAX_VALUE : (days.latest().toEpochDay() + 1) * SECONDS_OF_DAY - LAST_OFFSET;
    }
}
