package org.modeldocket.query.statistics.method;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.statistics.method.KaplanMeier.Step;
import org.modeldocket.query.statistics.method.KaplanMeier.Wait;

/** The methods give what their authors, or the manuals of R, have published. */
class PublishedTablesTest {
    private static final Offset<Double> FOUR_PLACES = within(0.00005001);

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), pages 857 to 872, table I: methods 5 and 3. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2527, 0.3676, 0.2553, 0.3662",
        "15, 148, 0.0578, 0.1617, 0.0624, 0.1605",
        "0, 20, 0, 0.1684, 0, 0.1611",
        "1, 29, 0.0009, 0.1776, 0.0061, 0.1718"
    })
    void oneProportion(int count, int n, double exactLower, double exactUpper, double lower, double upper) {
        Proportion proportion = new Proportion(count, n);
        equal(ProportionInterval.clopperPearson(proportion), exactLower, exactUpper);
        equal(ProportionInterval.wilson(proportion), lower, upper);
    }

    /** R. G. Newcombe, Statistics in Medicine 17 (1998), pages 873 to 890, table II: method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void differenceOfTwo(int one, int n, int other, int m, double lower, double upper) {
        equal(ProportionInterval.newcombe(new Proportion(one, n), new Proportion(other, m)), lower, upper);
    }

    /**
     * {@code TeaTasting} of {@code ?fisher.test} in R, after R. A. Fisher, The Design of Experiments (1935), two-sided. R prints 621.93
     * for the upper limit: its search stops early. The limit solves a polynomial, which it does not.
     */
    @Test
    void teaTasting() {
        Proportion milkFirst = new Proportion(3, 4);
        Proportion teaFirst = new Proportion(1, 4);
        assertThat(FisherTest.pValue(milkFirst, teaFirst)).isCloseTo(0.4857, FOUR_PLACES);
        OddsRatio ratio = OddsRatio.of(milkFirst, teaFirst);
        assertThat(ratio.estimate()).isCloseTo(6.4083, within(0.0001));
        equal(ratio.interval(), 0.2117, ratio.interval().upper());
        double x = ratio.interval().upper();
        assertThat(x).isCloseTo(621.9337505, within(5.0));
        double least = 1 + 16 * x + 36 * x * x + 16 * x * x * x;
        assertThat(least / (least + x * x * x * x)).isCloseTo(0.025, within(1e-12));
    }

    /** {@code Convictions} of {@code ?fisher.test} in R, after R. A. Fisher (1962): the criminal convictions of like-sex twins. */
    @Test
    void convictions() {
        Proportion dizygotic = new Proportion(2, 17);
        Proportion monozygotic = new Proportion(10, 13);
        assertThat(FisherTest.pValue(dizygotic, monozygotic)).isCloseTo(0.0005367, within(0.00000005));
        OddsRatio ratio = OddsRatio.of(dizygotic, monozygotic);
        assertThat(ratio.estimate()).isCloseTo(0.04693661, within(0.00001));
        equal(ratio.interval(), 0.0033, 0.3632);
    }

    /**
     * Weeks in remission with 6-mercaptopurine and with placebo: E. J. Freireich and others, Blood 21 (1963), as estimated in table 2.2 of
     * D. G. Kleinbaum and M. Klein, Survival Analysis.
     */
    @Test
    void freireich() {
        List<Wait> treated = new ArrayList<>();
        IntStream.of(6, 6, 6, 7, 10, 13, 16, 22, 23).forEach(weeks -> treated.add(new Wait(weeks, true)));
        IntStream.of(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
                .forEach(weeks -> treated.add(new Wait(weeks, false)));
        KaplanMeier curve = KaplanMeier.of(treated);
        assertThat(curve.steps()).extracting(Step::days).containsExactly(6L, 7L, 10L, 13L, 16L, 22L, 23L);
        assertThat(curve.steps()).extracting(Step::atRisk).containsExactly(21, 17, 15, 12, 11, 7, 6);
        assertThat(curve.steps())
                .extracting(step -> Math.round(step.waiting() * 10_000) / 10_000.0)
                .containsExactly(0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482);
        assertThat(curve.firstAtMost(0.5)).isEqualTo(23);

        List<Wait> placebo = IntStream.of(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
                .mapToObj(weeks -> new Wait(weeks, true))
                .toList();
        assertThat(KaplanMeier.of(placebo).steps())
                .extracting(step -> Math.round(step.waiting() * 10_000) / 10_000.0)
                .containsExactly(
                        0.9048, 0.8095, 0.7619, 0.6667, 0.5714, 0.3810, 0.2857, 0.1905, 0.1429, 0.0952, 0.0476, 0.0);
        assertThat(KaplanMeier.of(placebo).firstAtMost(0.5)).isEqualTo(8);
    }

    /** R. J. Hyndman and Y. Fan, The American Statistician 50 (1996): definition 1, the inverse of the empirical distribution. */
    @Test
    void quartilesAreValues() {
        assertThat(Quartiles.of(new long[] {10, 20})).isEqualTo(new Quartiles(10, 10, 20));
        assertThat(Quartiles.of(new long[] {-3, 1, 4, 1, 5})).isEqualTo(new Quartiles(1, 1, 4));
        assertThat(Quartiles.of(new long[] {Long.MIN_VALUE, 7, Long.MAX_VALUE, Long.MAX_VALUE}))
                .isEqualTo(new Quartiles(Long.MIN_VALUE, 7, Long.MAX_VALUE));
    }

    private static void equal(ConfidenceInterval interval, double lower, double upper) {
        assertThat(interval.lower()).isCloseTo(lower, FOUR_PLACES);
        assertThat(interval.upper()).isCloseTo(upper, FOUR_PLACES);
    }
}
