package org.modeldocket.query.statistics.method;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/**
 * The odds of one proportion divided by those of another, given the margins of their table: the conditional estimate of maximal
 * likelihood with its exact interval (Cornfield 1956; the same as {@code fisher.test} of R).
 *
 * @param estimate 0 or positive infinity where the counts are as far apart as they can be
 */
public record OddsRatio(double estimate, ConfidenceInterval interval) {
    /** Beyond this, the logarithm of a ratio of counts does not lie. */
    private static final double FARTHEST = 64;

    /** Of a logarithm. */
    private static final double ERROR = 1e-13;

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
        double near = Math.log((one.count() + 0.5) / (one.n() - one.count() + 0.5))
                - Math.log((other.count() + 0.5) / (other.n() - other.count() + 0.5));
        return new OddsRatio(
                isLowest ? 0 : isHighest ? Double.POSITIVE_INFINITY : rising(near, ratio -> counts.mean(ratio) - count),
                new ConfidenceInterval(
                        isLowest ? 0 : rising(near, ratio -> counts.atLeast(count, ratio) - tail),
                        isHighest
                                ? Double.POSITIVE_INFINITY
                                : rising(near, ratio -> tail - counts.atMost(count, ratio))));
    }

    /** Where a function that rises with the odds ratio is 0; not far from the ratio with that logarithm. */
    private static double rising(double near, DoubleUnaryOperator function) {
        return Math.exp(new BrentSolver(ERROR, ERROR, 0)
                .findRoot(ratio -> function.applyAsDouble(Math.exp(ratio)), -FARTHEST, near, FARTHEST));
    }
}
