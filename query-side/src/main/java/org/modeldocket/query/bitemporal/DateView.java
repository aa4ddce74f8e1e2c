package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.PlannedDate;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * A date as an answer shows it: as it is written, and the days that it allows. Of the beginning and the end of something that
 * lasts these are the days that the other facts of the case leave.
 *
 * @param earliest null where that end is open
 * @param latest null where that end is open
 * @param asStated the source's own words, where it had some
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateView(
        @JsonSerialize(using = ToStringSerializer.class) @JsonDeserialize(converter = EdtfText.class)
        EdtfDate edtf,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate earliest,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate latest,
        @Nullable String asStated) {
    public static DateView of(Occurred occurred) {
        String asStated =
                occurred.asStated() == null ? null : occurred.asStated().value();
        return new DateView(
                occurred.edtf(), occurred.bounds().earliest(), occurred.bounds().latest(), asStated);
    }

    public static DateView of(EdtfDate date) {
        return new DateView(date, date.bounds().earliest(), date.bounds().latest(), null);
    }

    public static DateView of(PlannedDate date) {
        return of(new Occurred(date.edtf(), date.asStated()));
    }

    /** The same of a date that may be absent. */
    public static @Nullable DateView orNull(@Nullable PlannedDate date) {
        return date == null ? null : of(date);
    }

    /** The same of a moment that may be absent. */
    public static @Nullable DateView orNull(@Nullable Occurred occurred) {
        return occurred == null ? null : of(occurred);
    }

    /** The same date where other facts leave these days. */
    public DateView within(Interval days) {
        return new DateView(edtf, days.earliest(), days.latest(), asStated);
    }

    /** The days that it allows. */
    public Interval bounds() {
        return new Interval(earliest, latest);
    }

    /** The same with what the source calls the date. */
    public DateBounds dayBounds() {
        return new DateBounds(earliest, latest, edtf.approximate(), edtf.uncertain());
    }
}
