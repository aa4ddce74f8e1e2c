package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.Interval;

/** The earliest and the latest possible day of something; null, in JSON too, where that end is open. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DateBounds(
        @Nullable LocalDate earliest, @Nullable LocalDate latest) {
    /** The same as an interval; without bounds where there are none. */
    public static Interval interval(@Nullable DateBounds bounds) {
        return bounds == null ? Interval.UNBOUNDED : new Interval(bounds.earliest, bounds.latest);
    }

    /** When the first of two fell. An earliest day that is open reaches back without end, a latest one forward. */
    public static DateBounds first(DateBounds a, DateBounds b) {
        LocalDate earliest = a.earliest == null || b.earliest == null ? null : min(a.earliest, b.earliest);
        return new DateBounds(earliest, a.latest == null ? b.latest : min(a.latest, b.latest));
    }

    /** When the last of two fell. */
    public static DateBounds last(DateBounds a, DateBounds b) {
        LocalDate latest = a.latest == null || b.latest == null ? null : max(a.latest, b.latest);
        return new DateBounds(a.earliest == null ? b.earliest : max(a.earliest, b.earliest), latest);
    }

    private static LocalDate min(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isAfter(b) ? a : b;
    }
}
