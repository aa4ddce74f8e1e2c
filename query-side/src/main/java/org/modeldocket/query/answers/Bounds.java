package org.modeldocket.query.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days between which something lies; an end that is open is null, and shown as null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    /** When the first of two fell. An earliest day that is open reaches back without end, a latest one forward. */
    public static Bounds first(Bounds a, Bounds b) {
        LocalDate earliest = a.earliest == null || b.earliest == null ? null : min(a.earliest, b.earliest);
        return new Bounds(earliest, a.latest == null ? b.latest : min(a.latest, b.latest));
    }

    /** When the last of two fell. */
    public static Bounds last(Bounds a, Bounds b) {
        LocalDate latest = a.latest == null || b.latest == null ? null : max(a.latest, b.latest);
        return new Bounds(a.earliest == null ? b.earliest : max(a.earliest, b.earliest), latest);
    }

    private static LocalDate min(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isAfter(b) ? a : b;
    }
}
