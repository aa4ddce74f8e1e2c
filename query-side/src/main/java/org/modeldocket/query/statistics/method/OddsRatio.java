package org.modeldocket.query.statistics.method;

import java.util.function.DoubleUnaryOperator;

/**
 * The odds of one proportion divided by those of another, given the margins of their table: the conditional estimate of maximal
 * likelihood with its exact interval (Cornfield 1956; the same as {@code fisher.test} of R).
 *
 * @param estimate 0 or positive infinity where the counts are as far apart as they can be
 */
public record OddsRatio(double estimate, ConfidenceInterval interval) {
    /** Beyond this, the logarithm of a ratio of counts does not lie. */
    private static final double FARTHEST = 64;

    private static final int STEPS = 80;

    /** Whether the margins leave no choice, so that there is nothing to estimate. */
    public static boolean isFixed(Proportion one, Proportion other) {
        NoncentralHypergeometric counts = new NoncentralHypergeometric(one, other);
        return counts.lowest() == counts.highest();
    }

    /** Of a table that is not {@link #isFixed fixed}. */
    public static OddsRatio of(Proportion one, Proportion other) {
        NoncentralHypergeometric counts = new NoncentralHypergeometric(one, other);
        int count = one.count();
        boolean isLowest = count == counts.lowest();
        boolean isHighest = count == counts.highest();
        double tail = ConfidenceInterval.ERROR_RATE / 2;
        return new OddsRatio(
                isLowest ? 0 : isHighest ? Double.POSITIVE_INFINITY : rising(ratio -> counts.mean(ratio) - count),
                new ConfidenceInterval(
                        isLowest ? 0 : rising(ratio -> counts.atLeast(count, ratio) - tail),
                        isHighest ? Double.POSITIVE_INFINITY : rising(ratio -> tail - counts.atMost(count, ratio))));
    }

    /** Where a function that rises with the odds ratio is 0. */
    private static double rising(DoubleUnaryOperator function) {
        double low = -FARTHEST;
        double high = FARTHEST;
        for (int step = 0; step < STEPS; step++) {
            double middle = (low + high) / 2;
            if (function.applyAsDouble(Math.exp(middle)) < 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp((low + high) / 2);
    }
}
