package org.modeldocket.query.statistics.method;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.apache.commons.statistics.interval.Interval;

/** Intervals of one proportion, and of the difference of two. Where nothing was counted, any proportion is possible. */
public final class ProportionInterval {
    private ProportionInterval() {}

    /** The exact one of Clopper and Pearson (Biometrika 26, 1934). */
    public static ConfidenceInterval clopperPearson(Proportion proportion) {
        return of(BinomialConfidenceInterval.CLOPPER_PEARSON, proportion);
    }

    /** Wilson's score interval (Journal of the American Statistical Association 22, 1927), without continuity correction. */
    static ConfidenceInterval wilson(Proportion proportion) {
        return of(BinomialConfidenceInterval.WILSON_SCORE, proportion);
    }

    /**
     * The first rate minus the second: Newcombe's hybrid of two score intervals, method 10 (Statistics in Medicine 17, 1998, page 876).
     *
     * @param one with an {@code n} of at least 1, as the other
     */
    public static ConfidenceInterval newcombe(Proportion one, Proportion other) {
        double difference = one.rate() - other.rate();
        ConfidenceInterval ofOne = wilson(one);
        ConfidenceInterval ofOther = wilson(other);
        return new ConfidenceInterval(
                difference - Math.hypot(one.rate() - ofOne.lower(), ofOther.upper() - other.rate()),
                difference + Math.hypot(ofOne.upper() - one.rate(), other.rate() - ofOther.lower()));
    }

    private static ConfidenceInterval of(BinomialConfidenceInterval method, Proportion proportion) {
        if (proportion.n() == 0) {
            return new ConfidenceInterval(0, 1);
        }
        Interval interval = method.fromErrorRate(proportion.n(), proportion.count(), ConfidenceInterval.ERROR_RATE);
        return new ConfidenceInterval(interval.getLowerBound(), interval.getUpperBound());
    }
}
