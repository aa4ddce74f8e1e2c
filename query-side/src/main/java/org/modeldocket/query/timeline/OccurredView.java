package org.modeldocket.query.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Precision;
import org.modeldocket.vocabulary.Occurred;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * When a fact happened, as understood and as stated.
 *
 * @param asStated the source's own words, where it had some
 * @param earliest null where that end is open
 * @param latest null where that end is open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OccurredView(
        @JsonSerialize(using = ToStringSerializer.class) EdtfDate edtf,
        @Nullable String asStated,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate earliest,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate latest,
        Precision precision,
        boolean approximate,
        boolean uncertain) {
    static OccurredView of(Occurred occurred) {
        EdtfDate date = occurred.edtf();
        return new OccurredView(
                date,
                occurred.asStated() == null ? null : occurred.asStated().value(),
                date.earliest(),
                date.latest(),
                date.precision(),
                date.approximate(),
                date.uncertain());
    }
}
