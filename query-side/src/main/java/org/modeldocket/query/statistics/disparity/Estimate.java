package org.modeldocket.query.statistics.disparity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.method.ConfidenceInterval;
import org.modeldocket.query.statistics.method.Decimals;

/**
 * A value with an interval that covers it with a confidence of 95 %, to six significant digits.
 *
 * @param value null, in JSON too, where it is infinite
 * @param upper null, in JSON too, where there is no limit
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Estimate(
        @Nullable Double value, double lower, @Nullable Double upper) {
    static Estimate of(double value, ConfidenceInterval interval) {
        return new Estimate(
                Decimals.sixOrNull(value), Decimals.six(interval.lower()), Decimals.sixOrNull(interval.upper()));
    }
}
