package org.modeldocket.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Interval;
import org.modeldocket.time.TimeBounds;

/**
 * How late the latest of some facts begins: enough to say whether one of them is after a time. Immutable.
 *
 * @param day the last of their first days; null where none is known, as the others
 * @param ofDates the same of those without an instant
 * @param instant the last of the instants
 */
record LatestStart(
        @Nullable LocalDate day,
        @Nullable LocalDate ofDates,
        @Nullable Instant instant) {
    static final LatestStart NONE = new LatestStart(null, null, null);

    LatestStart with(TimeBounds bounds) {
        LocalDate start = bounds.days().earliest();
        Instant at = bounds.instant();
        return start == null
                ? this
                : new LatestStart(later(day, start), at == null ? later(ofDates, start) : ofDates, later(instant, at));
    }

    /** Whether one of them is definitely after that time. */
    boolean isDefinitelyAfter(TimeBounds time) {
        return (ofDates != null && time.isDefinitelyBefore(TimeBounds.from(ofDates)))
                || (instant != null && time.isDefinitelyBefore(new TimeBounds(Interval.UNBOUNDED, instant)));
    }

    /** Whether that time {@linkplain TimeBounds#isWrittenBefore is written before} one of them. */
    boolean isWrittenAfter(TimeBounds time) {
        Instant at = time.instant();
        if (at != null) {
            return (ofDates != null && time.isWrittenBefore(TimeBounds.from(ofDates)))
                    || (instant != null && at.isBefore(instant));
        }
        LocalDate last = time.days().latest();
        return day != null && last != null && last.isBefore(day);
    }

    private static LocalDate later(@Nullable LocalDate one, LocalDate other) {
        return one == null ? other : DatedFact.max(one, other);
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
