package org.modeldocket.query.statistics.method;

/**
 * Fisher's noncentral hypergeometric distribution: how many of the first proportion's have something, given both sizes, how many of
 * both have it, and an odds ratio. Terms that are smaller than the largest by a factor of 10^18 do not count.
 */
final class NoncentralHypergeometric {
    private static final double NEGLIGIBLE = 1e-18;

    private final int first;
    private final int second;
    private final int having;
    private final int lowest;
    private final int highest;

    NoncentralHypergeometric(Proportion one, Proportion other) {
        first = one.n();
        second = other.n();
        having = one.count() + other.count();
        lowest = Math.max(0, having - second);
        highest = Math.min(first, having);
    }

    /** The fewest of the first that can have it. */
    int lowest() {
        return lowest;
    }

    /** The most of the first that can have it. */
    int highest() {
        return highest;
    }

    double mean(double oddsRatio) {
        return sums(oddsRatio, lowest, highest)[1];
    }

    /** The probability of a count or a smaller one. */
    double atMost(int count, double oddsRatio) {
        return sums(oddsRatio, lowest, count)[0];
    }

    /** The probability of a count or a larger one. */
    double atLeast(int count, double oddsRatio) {
        return sums(oddsRatio, count, highest)[0];
    }

    /** The probability of the counts from one to another, and the mean of all. */
    private double[] sums(double oddsRatio, int from, int to) {
        int mode = mode(oddsRatio);
        double all = 0;
        double within = 0;
        double moment = 0;
        double term = 1;
        for (int count = mode; count <= highest && term > NEGLIGIBLE; count++) {
            all += term;
            within += count >= from && count <= to ? term : 0;
            moment += term * (count - mode);
            term *= ratio(count, oddsRatio);
        }
        term = 1;
        for (int count = mode - 1; count >= lowest && term > NEGLIGIBLE; count--) {
            term /= ratio(count, oddsRatio);
            all += term;
            within += count >= from && count <= to ? term : 0;
            moment += term * (count - mode);
        }
        return new double[] {within / all, mode + moment / all};
    }

    /** The most probable count: the ratios decrease, and it is the first that is followed by no larger term. */
    private int mode(double oddsRatio) {
        int low = lowest;
        int high = highest;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ratio(middle, oddsRatio) > 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How much more probable the next count is. */
    private double ratio(int count, double oddsRatio) {
        return oddsRatio
                * ((double) (first - count) / (count + 1))
                * ((double) (having - count) / (second - having + count + 1));
    }
}
