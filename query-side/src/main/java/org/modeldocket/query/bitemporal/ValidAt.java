package org.modeldocket.query.bitemporal;

import java.time.LocalDate;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.text.Quoted;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * A day, month or year of the world. It stands for what had happened by its end.
 *
 * @param edtf a day, a month or a year, as it was asked
 * @param until the last day of it
 */
public record ValidAt(
        @JsonSerialize(using = ToStringSerializer.class) EdtfDate edtf, LocalDate until) {
    /**
     * @throws org.modeldocket.time.NotAnEdtfDate when it is no date at all
     * @throws IllegalArgumentException when it is another one than a day, a month or a year
     */
    public static ValidAt parse(String text) {
        EdtfDate date = EdtfDate.parse(text);
        LocalDate until = date.latest();
        if (until == null || !text.matches("-?[0-9]{4}(-[0-9]{2}){0,2}") || isSeason(text)) {
            throw new IllegalArgumentException(
                    Quoted.of(text) + " is not a day, month or year, such as 2026-06-12, 2026-06 or 2026");
        }
        return new ValidAt(date, until);
    }

    /** From 21 on, the second number is a season and not a month. */
    private static boolean isSeason(String text) {
        return text.matches("-?[0-9]{4}-[2-4][0-9]");
    }
}
