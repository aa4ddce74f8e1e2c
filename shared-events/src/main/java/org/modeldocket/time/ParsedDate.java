package org.modeldocket.time;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a text, or a part of it, was understood to mean.
 *
 * @param instant that of a time with an offset; absent in any other date
 */
record ParsedDate(
        Interval bounds,
        Precision precision,
        boolean approximate,
        boolean uncertain,
        @Nullable Instant instant) {
    static ParsedDate of(Interval bounds, Precision precision, boolean approximate, boolean uncertain) {
        return new ParsedDate(bounds, precision, approximate, uncertain, null);
    }

    static ParsedDate unqualified(Interval bounds, Precision precision) {
        return of(bounds, precision, false, false);
    }
}
