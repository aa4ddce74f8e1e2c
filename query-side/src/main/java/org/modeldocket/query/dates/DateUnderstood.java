package org.modeldocket.query.dates;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Precision;

/**
 * How a date is understood.
 *
 * @param earliest the first day on which it can have been; null where that end is open, and shown as null
 * @param latest the last such day; likewise
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DateUnderstood(
        String edtf,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        Precision precision,
        boolean approximate,
        boolean uncertain) {
    /** @throws IllegalArgumentException saying what is wrong, when the text is no EDTF date */
    public static DateUnderstood of(String text) {
        EdtfDate date = EdtfDate.parse(text);
        return new DateUnderstood(
                date.toString(),
                date.earliest(),
                date.latest(),
                date.precision(),
                date.approximate(),
                date.uncertain());
    }
}
