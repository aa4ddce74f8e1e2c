package org.modeldocket.query.bitemporal;

import java.time.LocalDate;

/**
 * A run of days on the world clock, counted from 1 January 1970.
 *
 * @param from the first
 * @param before the first that is no longer one of them
 */
public record Days(long from, long before) {
    /** No day at all. */
    public static final Days NEVER = new Days(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Any day. */
    public static final Days ALWAYS = new Days(LocalDate.MIN.toEpochDay(), Long.MAX_VALUE);

    /** Those that are among others too. */
    public Days and(Days other) {
        return new Days(Math.max(from, other.from), Math.min(before, other.before));
    }
}
