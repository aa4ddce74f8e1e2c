package org.modeldocket.query.statistics.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.counts.CountsAnswer.SpanCount;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.query.statistics.durations.DurationItem;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.WaitCurve;
import org.modeldocket.query.statistics.durations.WaitCurve.CurveStep;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.durations.WaitSummary;
import org.modeldocket.query.statistics.durations.WaitSummary.HalfWaits;
import org.modeldocket.query.statistics.durations.WaitSummary.WaitQuartiles;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.modeldocket.query.ui.TestTexts;
import org.modeldocket.query.ui.chart.Chart;

/** Numbers are read in sentences for one and for many, for none, where all still wait, and where the end came first. */
class ReadingsTest {
    private static final StatisticText TEXT = new StatisticText(TestTexts.WORDS, TestTexts.DATES);
    private static final AsOf AS_OF = new AsOf(1, null);

    private static String waits(WaitStep step, WaitSummary all) {
        return String.join(
                " ",
                new WaitWords(TEXT)
                        .reading(new DurationsAnswer(
                                step,
                                "company",
                                LocalDate.of(2026, 11, 30),
                                DurationsAnswer.METHODS,
                                all,
                                new WaitCurve(List.of(), List.of(), List.of()),
                                List.of(),
                                0,
                                null,
                                AS_OF)));
    }

    private static DayBounds days(@Nullable Long least, @Nullable Long most) {
        return new DayBounds(least, most);
    }

    private static WaitQuartiles quartiles(long least, long most) {
        return new WaitQuartiles(days(least, most), days(least, most), days(least, most));
    }

    @Test
    void waitsOfMany() {
        assertThat(waits(
                        WaitStep.SUBMISSION_TO_RELEASE,
                        new WaitSummary(12, 2, 6, 1, 5, 1, quartiles(-3, 38), new HalfWaits(9L, 38L))))
                .isEqualTo(
                        "12 releases were submitted for review: 6 reached general release, 1 may have and 5 still wait."
                                + " Half of them waited at most 9 to 38 days, those that still wait included."
                                + " Of the 6 that ended, the median wait was -3 to 38 days; the middle half took -3 to 38 days."
                                + " 1 of them ended before it began: it has a negative number of days, and counts as recorded."
                                + " 2 more releases may have begun this wait, and are not in these numbers."
                                + " Waits that last are counted up to 30 November 2026; they stay in the curve as far as that"
                                + " (censored).");
    }

    @Test
    void waitsOfOneAndOfNone() {
        assertThat(waits(
                        WaitStep.SUBMISSION_TO_DIRECTIVE,
                        new WaitSummary(1, 0, 1, 0, 0, 0, quartiles(5, 5), new HalfWaits(5L, 5L))))
                .isEqualTo("1 release was submitted for review: 1 got a directive.");
        assertThat(waits(WaitStep.SUSPENDED, new WaitSummary(0, 1, 0, 0, 0, 0, null, null)))
                .isEqualTo("No release that meets the filters has certainly begun this wait."
                        + " 1 more release may have begun this wait, and is not in these numbers.");
    }

    @Test
    void whereAllStillWait() {
        assertThat(waits(WaitStep.SUSPENDED, new WaitSummary(2, 0, 0, 0, 2, 0, null, new HalfWaits(null, null))))
                .startsWith("2 releases were suspended: 2 are still suspended."
                        + " More than half still wait, so it is not known how long half of them waited.");
        assertThat(waits(
                        WaitStep.DIRECTIVE_TO_PREVIEW,
                        new WaitSummary(2, 0, 0, 2, 0, 0, null, new HalfWaits(7L, null))))
                .contains("Half waited at most 7 days if vague dates are read as short as they allow;"
                        + " if they are read as long, more than half still wait.");
    }

    @Test
    void daysWithoutALimit() {
        assertThat(TEXT.days(days(null, null))).isEqualTo("unknown");
        assertThat(TEXT.days(days(1L, null))).isEqualTo("1 day or more");
        assertThat(TEXT.days(days(null, 1_200L))).isEqualTo("at most 1,200 days");
        assertThat(TEXT.days(days(-10L, -10L))).isEqualTo("-10 days");
        assertThat(TEXT.days(days(0L, 0L))).isEqualTo("0 days");
    }

    private static String counts(SpanLength per, int openEnded, SpanCount... spans) {
        return String.join(
                " ",
                CountsView.of(new CountsAnswer(per, openEnded, List.of(spans), spans.length, null, AS_OF), false, TEXT)
                        .reading());
    }

    private static SpanCount span(SpanLength per, int number, int definite, int possible) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusMonths((long) number * (per == SpanLength.QUARTER ? 3 : 1));
        return new SpanCount(
                "",
                from,
                from.plusMonths(per == SpanLength.QUARTER ? 3 : 1).minusDays(1),
                definite,
                possible,
                "/api/releases?knownAt=position%3A1");
    }

    @Test
    void beginnings() {
        assertThat(counts(SpanLength.MONTH, 0)).isEqualTo("No beginning of a treatment meets the filters.");
        assertThat(counts(SpanLength.MONTH, 1, span(SpanLength.MONTH, 0, 1, 0)))
                .isEqualTo("Certain beginnings peak in Jan 2026: 1 case."
                        + " 1 case has a beginning without a first or a last possible day, which counts in no month.");
        assertThat(counts(
                        SpanLength.QUARTER,
                        2,
                        span(SpanLength.QUARTER, 0, 3, 0),
                        span(SpanLength.QUARTER, 1, 3, 1),
                        span(SpanLength.QUARTER, 2, 0, 1)))
                .isEqualTo(
                        "Certain beginnings peak in 2026 Q1 and 2026 Q2: 3 cases each."
                                + " Hatched are cases that may have a beginning then: a vague date is possible in each quarter"
                                + " that it touches."
                                + " 2 cases have a beginning without a first or a last possible day, which counts in no quarter.");
        assertThat(counts(SpanLength.MONTH, 0, span(SpanLength.MONTH, 0, 0, 2)))
                .startsWith("No beginning certainly falls within one month.");
        assertThat(counts(
                        SpanLength.MONTH,
                        0,
                        IntStream.range(0, 6)
                                .mapToObj(n -> span(SpanLength.MONTH, n, 1, 0))
                                .toArray(SpanCount[]::new)))
                .isEqualTo("No month has more than 1 certain case; 6 have as many.");
    }

    private static String overdue(int definite, int possible) {
        return String.join(
                " ",
                OverdueView.of(
                                new OverdueAnswer(
                                        LocalDate.of(2026, 11, 30),
                                        OverdueAnswer.METHODS,
                                        definite,
                                        possible,
                                        List.of(),
                                        0,
                                        null,
                                        AS_OF),
                                TEXT)
                        .reading());
    }

    @Test
    void whatIsLate() {
        assertThat(overdue(0, 0)).isEqualTo("By the end of 30 November 2026, nothing is certainly late.");
        assertThat(overdue(1, 2))
                .isEqualTo("By the end of 30 November 2026, 1 thing is certainly late."
                        + " Of 2 things vague dates leave open whether they are late.");
        assertThat(overdue(0, 1)).endsWith("Of 1 thing vague dates leave open whether it is late.");
    }

    /** A curve whose first day is unknown, and waits of millions of years, are drawn within the chart. */
    @Test
    void curvesStayWithinTheirChart() {
        WaitCharts charts = new WaitCharts(TEXT, new WaitWords(TEXT));
        Chart curve = charts.curve(new WaitCurve(
                List.of(new CurveStep(null, 3, 1, 0.66), new CurveStep(4_000_000_000L, 1, 1, 0)),
                List.of(),
                LongStream.range(0, 100).boxed().toList()));
        assertThat(curve.lines())
                .hasSizeLessThan(120)
                .allSatisfy(line -> assertThat(line.x1()).isBetween(0.0, 100.0));
        assertThat(curve.curves().getFirst().path()).doesNotContain("NaN", "Infinity", "E", "-");
        Chart none = charts.intervals(
                List.of(new DurationItem(
                        "a", null, new WaitSummary(1, 0, 0, 0, 1, 0, null, new HalfWaits(null, null)), null, "")),
                DurationItem::value);
        assertThat(none.dots()).isEmpty();
        assertThat(Objects.requireNonNull(none.labels()))
                .extracting(Chart.Label::text)
                .contains("a", "0 of 1");
    }
}
