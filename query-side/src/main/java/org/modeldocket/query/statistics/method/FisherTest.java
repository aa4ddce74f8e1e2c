package org.modeldocket.query.statistics.method;

import org.apache.commons.statistics.inference.FisherExactTest;

/** Fisher's exact test of two proportions. */
public final class FisherTest {
    private FisherTest() {}

    /**
     * How probable tables of the same margins are, together, that are no more probable than this one if both rates are the same; two-sided.
     */
    public static double pValue(Proportion one, Proportion other) {
        return OddsRatio.isFixed(one, other)
                ? 1
                : FisherExactTest.withDefaults()
                        .test(new int[][] {
                            {one.count(), one.n() - one.count()}, {other.count(), other.n() - other.count()}
                        })
                        .getPValue();
    }
}
