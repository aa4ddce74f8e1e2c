package org.modeldocket.query.statistics.method;

import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;

/**
 * Quartiles of days by the inverse of the empirical distribution: type 1 of Hyndman and Fan (The American Statistician 50, 1996).
 * Each is one of the values: the least that at least a quarter, a half or three quarters of them do not exceed.
 */
public record Quartiles(long first, long median, long third) {
    private static final Quantile TYPE_1 = Quantile.withDefaults().with(EstimationMethod.HF1);

    /** @param days one at least; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} for what has no limit */
    public static Quartiles of(long[] days) {
        double[] values = new double[days.length];
        for (int i = 0; i < days.length; i++) {
            values[i] = (double) days[i];
        }
        double[] quartiles = TYPE_1.evaluate(values, 0.25, 0.5, 0.75);
        return new Quartiles((long) quartiles[0], (long) quartiles[1], (long) quartiles[2]);
    }
}
