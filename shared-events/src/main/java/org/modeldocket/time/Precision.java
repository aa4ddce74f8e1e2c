package org.modeldocket.time;

/**
 * The finest unit of the calendar that the known digits of a date pin down, read from the left: {@code 2026-06-XX} is
 * {@link #MONTH}, {@code 2026-XX-25} is {@link #YEAR}, {@code 20XX-02} is {@link #CENTURY}.
 */
public enum Precision {
    /** A date with a time of day. */
    SECOND,
    DAY,
    MONTH,
    SEASON,
    QUARTER,
    YEAR,
    DECADE,
    CENTURY,
    MILLENNIUM,
    /** Two ends, each with a precision of its own. */
    INTERVAL,
    /** One of several dates, each with a precision of its own. */
    ONE_OF_SET,
    /** Not even the first digit of the year is known. */
    UNKNOWN
}
