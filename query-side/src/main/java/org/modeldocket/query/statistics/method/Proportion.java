package org.modeldocket.query.statistics.method;

/**
 * How many of some have something.
 *
 * @param count from 0 to {@code n}
 * @param n how many they are
 */
public record Proportion(int count, int n) {
    public Proportion {
        if (count < 0 || count > n) {
            throw new IllegalArgumentException(count + " of " + n);
        }
    }

    /** From 0 to 1; not a number where {@code n} is 0. */
    public double rate() {
        return (double) count / n;
    }
}
