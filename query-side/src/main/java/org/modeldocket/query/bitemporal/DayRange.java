package org.modeldocket.query.bitemporal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, counted from 1 January 1970.
 *
 * @param from the first
 * @param before the first that is no longer one of them
 */
public record DayRange(long from, long before) {
    /** No day at all. */
    public static final DayRange NEVER = new DayRange(Long.MAX_VALUE, Long.MAX_VALUE);

    /** Any day. */
    public static final DayRange ALWAYS = new DayRange(LocalDate.MIN.toEpochDay(), Long.MAX_VALUE);

    /**
     * Reads a column that holds a day as a number of days.
     *
     * @return null where it holds none
     */
    public static @Nullable LocalDate dayOrNull(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }

    /** The days that are in another range too. */
    public DayRange and(DayRange other) {
        return new DayRange(Math.max(from, other.from), Math.min(before, other.before));
    }
}
