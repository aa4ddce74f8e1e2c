package org.modeldocket.query.statistics.disparity;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.method.ConfidenceInterval;
import org.modeldocket.query.statistics.method.Decimals;
import org.modeldocket.query.statistics.method.Proportion;
import org.modeldocket.query.statistics.method.ProportionInterval;

/**
 * How many of some releases met a treatment.
 *
 * @param rate absent where {@code n} is 0
 * @param lower limit of the rate, by Clopper and Pearson
 * @param upper limit of the rate
 * @param small true where {@code n} is below {@value #SMALL}; else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RateView(
        int count,
        int n,
        @Nullable Double rate,
        double lower,
        double upper,
        @Nullable Boolean small) {
    static final int SMALL = 10;

    static RateView of(Proportion proportion) {
        ConfidenceInterval interval = ProportionInterval.clopperPearson(proportion);
        return new RateView(
                proportion.count(),
                proportion.n(),
                proportion.n() == 0 ? null : (Double) Decimals.six(proportion.rate()),
                Decimals.six(interval.lower()),
                Decimals.six(interval.upper()),
                proportion.n() < SMALL ? true : null);
    }
}
