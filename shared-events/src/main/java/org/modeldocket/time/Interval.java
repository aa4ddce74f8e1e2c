package org.modeldocket.time;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days between which something happened, both included; {@code null} is an end that is open or unknown.
 *
 * <p>Comparisons answer "definitely" only when every choice of days within the bounds gives the same answer. An end that
 * is {@code null} excludes nothing: it never makes a comparison definite.
 *
 * @param earliest the first day on which it can have happened
 * @param latest the last day on which it can have happened
 */
public record Interval(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    /** Any day at all. */
    public static final Interval UNBOUNDED = new Interval(null, null);

    /**
     * Refuses to end before it begins.
     *
     * @throws IllegalArgumentException if {@code earliest} is after {@code latest}
     */
    public Interval {
        if (earliest != null && latest != null && earliest.isAfter(latest)) {
            throw new IllegalArgumentException(
                    "An interval cannot begin on " + earliest + " and end before, on " + latest);
        }
    }

    /** Antisymmetric: {@code a.compare(b)} is definitely before exactly when {@code b.compare(a)} is definitely after. */
    public Order compare(Interval other) {
        if (isDefinitelyBefore(other)) {
            return Order.DEFINITELY_BEFORE;
        }
        return isDefinitelyAfter(other) ? Order.DEFINITELY_AFTER : Order.POSSIBLY_EITHER;
    }

    public boolean isDefinitelyBefore(Interval other) {
        return latest != null && other.earliest != null && latest.isBefore(other.earliest);
    }

    public boolean isDefinitelyAfter(Interval other) {
        return other.isDefinitelyBefore(this);
    }

    /** Whether each day of {@code other} is a day of this interval. */
    public boolean encloses(Interval other) {
        boolean beginsInside = earliest == null || (other.earliest != null && !other.earliest.isBefore(earliest));
        boolean endsInside = latest == null || (other.latest != null && !other.latest.isAfter(latest));
        return beginsInside && endsInside;
    }

    /** Whether it has happened by the end of {@code day}. */
    public Certainty onOrBefore(LocalDate day) {
        return within(new Interval(null, day));
    }

    /** Whether it happened on a day of {@code period}. */
    public Certainty within(Interval period) {
        if (period.encloses(this)) {
            return Certainty.DEFINITE;
        }
        return compare(period) == Order.POSSIBLY_EITHER ? Certainty.POSSIBLE : Certainty.IMPOSSIBLE;
    }
}
