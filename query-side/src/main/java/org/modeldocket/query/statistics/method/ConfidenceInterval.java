package org.modeldocket.query.statistics.method;

/**
 * Between which limits something lies, with a confidence of 95 %.
 *
 * @param upper positive infinity where there is no limit
 */
public record ConfidenceInterval(double lower, double upper) {
    /** The error rate of all intervals: they miss what they estimate in at most about that share of samples. */
    public static final double ERROR_RATE = 0.05;
}
