package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;

/**
 * The earliest and the latest possible day of something; null, in JSON too, where that end is open.
 *
 * @param approximate whether the source calls the date, or a part of it, approximate ({@code ~}); absent in JSON where it does not
 * @param uncertain whether the source calls it uncertain ({@code ?}); absent in JSON where it does not
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DateBounds(
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean approximate,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean uncertain) {
    /** Those of a date that nothing is known of. */
    public static final DateBounds UNKNOWN = new DateBounds(null, null, false, false);

    public static DateBounds of(EdtfDate date) {
        return new DateBounds(date.earliest(), date.latest(), date.approximate(), date.uncertain());
    }

    /** The days alone. */
    public Interval days() {
        return new Interval(earliest, latest);
    }
}
