package org.modeldocket.query.statistics.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.statistics.method.KaplanMeier.Step;
import org.modeldocket.query.statistics.method.KaplanMeier.Wait;

/** The methods give what other, plainer ways to work them out give, on random tables and waits. */
class SecondImplementationTest {
    private static final Random RANDOM = new Random(1998);

    /** At the limits, exact binomial sums are the half of the error rate. */
    @RepeatedTest(20)
    void clopperPearson() {
        Proportion p = proportion(60);
        ConfidenceInterval interval = ProportionInterval.clopperPearson(p);
        if (p.count() > 0) {
            assertThat(binomial(p, p.count(), p.n(), interval.lower())).isCloseTo(0.025, within(1e-9));
        }
        if (p.count() < p.n()) {
            assertThat(binomial(p, 0, p.count(), interval.upper())).isCloseTo(0.025, within(1e-9));
        }
    }

    private static double binomial(Proportion p, int from, int to, double rate) {
        double sum = 0;
        for (int k = from; k <= to; k++) {
            sum += choose(p.n(), k).doubleValue() * Math.pow(rate, k) * Math.pow(1 - rate, p.n() - k);
        }
        return sum;
    }

    /** Counts all tables of the same margins with whole numbers. */
    @RepeatedTest(20)
    void fisher() {
        Proportion one = proportion(40);
        Proportion other = proportion(40);
        Map<Integer, BigInteger> tables = tables(one, other);
        BigInteger all = tables.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger observed = tables.get(one.count());
        BigInteger asRare = tables.values().stream()
                .filter(weight -> weight.compareTo(observed) <= 0)
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(FisherTest.pValue(one, other))
                .isCloseTo(
                        new BigDecimal(asRare)
                                .divide(new BigDecimal(all), MathContext.DECIMAL64)
                                .doubleValue(),
                        within(1e-10));
    }

    /** At the limits, exact sums over all tables are the half of the error rate; at the estimate, their mean is the count. */
    @RepeatedTest(20)
    void oddsRatio() {
        Proportion one = proportion(40);
        Proportion other = proportion(40);
        Map<Integer, BigInteger> tables = tables(one, other);
        if (tables.size() == 1) {
            assertThat(OddsRatio.isFixed(one, other)).isTrue();
            return;
        }
        OddsRatio ratio = OddsRatio.of(one, other);
        int least = tables.keySet().iterator().next();
        if (one.count() == least) {
            assertThat(ratio.estimate()).isZero();
            assertThat(ratio.interval().lower()).isZero();
        } else {
            assertThat(share(
                            tables,
                            one.count(),
                            Integer.MAX_VALUE,
                            ratio.interval().lower()))
                    .isCloseTo(0.025, within(1e-9));
        }
        if (one.count() == least + tables.size() - 1) {
            assertThat(ratio.estimate()).isInfinite();
            assertThat(ratio.interval().upper()).isInfinite();
        } else {
            assertThat(share(tables, 0, one.count(), ratio.interval().upper())).isCloseTo(0.025, within(1e-9));
        }
        if (ratio.estimate() > 0 && Double.isFinite(ratio.estimate())) {
            double mean = 0;
            for (int k : tables.keySet()) {
                mean += k * share(tables, k, k, ratio.estimate());
            }
            assertThat(mean).isCloseTo(one.count(), within(1e-8));
        }
    }

    /** A large table, in which most terms are too small to count. */
    @Test
    void oddsRatioOfMany() {
        Proportion one = new Proportion(6_300, 20_000);
        Proportion other = new Proportion(4_100, 20_000);
        OddsRatio ratio = OddsRatio.of(one, other);
        double odds = 6_300.0 / 13_700 / (4_100.0 / 15_900);
        double error = 1.959964 * Math.sqrt(1 / 6_300.0 + 1 / 13_700.0 + 1 / 4_100.0 + 1 / 15_900.0);
        assertThat(ratio.estimate()).isCloseTo(odds, within(0.001));
        assertThat(ratio.interval().lower()).isCloseTo(odds * Math.exp(-error), within(0.002));
        assertThat(ratio.interval().upper()).isCloseTo(odds * Math.exp(error), within(0.002));
    }

    private static Map<Integer, BigInteger> tables(Proportion one, Proportion other) {
        Map<Integer, BigInteger> tables = new TreeMap<>();
        int having = one.count() + other.count();
        for (int k = 0; k <= one.n(); k++) {
            if (having - k >= 0 && having - k <= other.n()) {
                tables.put(k, choose(one.n(), k).multiply(choose(other.n(), having - k)));
            }
        }
        return tables;
    }

    private static double share(Map<Integer, BigInteger> tables, int from, int to, double ratio) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal within = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigInteger> table : tables.entrySet()) {
            BigDecimal weight = new BigDecimal(table.getValue())
                    .multiply(new BigDecimal(ratio).pow(table.getKey(), MathContext.DECIMAL128));
            all = all.add(weight);
            within = table.getKey() >= from && table.getKey() <= to ? within.add(weight) : within;
        }
        return within.divide(all, MathContext.DECIMAL64).doubleValue();
    }

    private static BigInteger choose(int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 0; i < k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1));
        }
        return ways;
    }

    /** Each censored wait hands its weight on to those that last longer: B. Efron's redistribution to the right (1967). */
    @RepeatedTest(20)
    void kaplanMeier() {
        List<Wait> waits = new ArrayList<>();
        for (int i = RANDOM.nextInt(30); i >= 0; i--) {
            waits.add(new Wait(RANDOM.nextInt(25) - 5, RANDOM.nextInt(3) > 0));
        }
        for (Step step : KaplanMeier.of(waits).steps()) {
            assertThat(step.waiting()).isCloseTo(waiting(waits, step.days()), within(1e-12));
        }
    }

    private static double waiting(List<Wait> waits, long days) {
        List<Wait> order = waits.stream()
                .sorted((a, b) ->
                        a.days() == b.days() ? Boolean.compare(b.ended(), a.ended()) : Long.compare(a.days(), b.days()))
                .toList();
        double[] weight = new double[order.size()];
        Arrays.fill(weight, 1.0 / order.size());
        double gone = 0;
        for (int i = 0; i < order.size() && order.get(i).days() <= days; i++) {
            if (order.get(i).ended()) {
                gone += weight[i];
            } else {
                for (int later = i + 1; later < order.size(); later++) {
                    weight[later] += weight[i] / (order.size() - i - 1);
                }
            }
        }
        return 1 - gone;
    }

    @RepeatedTest(20)
    void quartiles() {
        long[] days = RANDOM.longs(1 + RANDOM.nextInt(30), -5, 60).toArray();
        long[] sorted = days.clone();
        Arrays.sort(sorted);
        assertThat(Quartiles.of(days))
                .isEqualTo(new Quartiles(
                        sorted[(int) Math.ceil(days.length / 4.0) - 1],
                        sorted[(int) Math.ceil(days.length / 2.0) - 1],
                        sorted[(int) Math.ceil(days.length * 3 / 4.0) - 1]));
    }

    /** A long curve keeps the first step at or below each part, so that a reader of the short one misses less than a part. */
    @Test
    void aLongCurveIsCut() {
        List<Wait> waits = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            waits.add(new Wait(i, i % 7 != 0));
        }
        KaplanMeier curve = KaplanMeier.of(waits);
        List<Step> few = curve.steps(100);
        assertThat(curve.steps()).hasSizeGreaterThan(800);
        assertThat(few).hasSizeLessThanOrEqualTo(100).isSubsetOf(curve.steps());
        for (int percent = 1; percent < 100; percent++) {
            double share = percent / 100.0;
            assertThat(new KaplanMeier(few).firstAtMost(share)).isEqualTo(curve.firstAtMost(share));
        }
    }

    private static Proportion proportion(int most) {
        int n = 1 + RANDOM.nextInt(most);
        return new Proportion(RANDOM.nextInt(n + 1), n);
    }
}
