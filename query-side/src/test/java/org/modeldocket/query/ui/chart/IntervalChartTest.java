package org.modeldocket.query.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.ui.chart.Chart.Label;
import org.modeldocket.query.ui.chart.Chart.Line;
import org.modeldocket.query.ui.chart.IntervalChart.Reference;
import org.modeldocket.query.ui.chart.IntervalChart.Row;
import org.modeldocket.query.ui.chart.IntervalChart.Span;

/** Intervals lie on their axis, and what has no limit reaches its end. */
class IntervalChartTest {
    private static final NumberAxis PERCENT = new NumberAxis(0, 100, value -> value + " %", "");

    private static Row row(@Nullable Double from, @Nullable Double to, @Nullable Double dot) {
        return new Row("group", "2 of 9", List.of(new Span(from, to, "interval")), dot, "point");
    }

    private static Line interval(Chart chart) {
        return chart.lines().stream()
                .filter(line -> line.kind().equals("interval"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anIntervalLiesOnTheAxis() {
        Chart chart = IntervalChart.of(PERCENT, List.of(row(10.0, 60.0, 22.0)), new Reference(40, "all"));
        Line line = interval(chart);
        assertThat(List.of(line.x1(), line.x2())).containsExactly(10.0, 60.0);
        assertThat(chart.dots().getFirst().x()).isEqualTo(22.0);
        assertThat(chart.lines().stream().filter(one -> one.kind().equals("reference")))
                .singleElement()
                .extracting(Line::x1)
                .isEqualTo(40.0);
        assertThat(chart.labels()).extracting(Label::text).contains("group", "2 of 9", "0 %", "100 %", "all");
    }

    @Test
    void daysHaveFewNumbersAndAUnit() {
        Chart chart = IntervalChart.of(
                new NumberAxis(-10, 2_000_000_000, Long::toString, "days"), List.of(row(-10.0, null, null)), null);
        assertThat(chart.labels().stream().filter(label -> label.y() < 20)).hasSizeBetween(2, 5);
        assertThat(chart.labels()).extracting(Label::text).contains("2000000000 days", "›");
        assertThat(interval(chart).x2()).isEqualTo(100);
        assertThat(chart.lines().stream().filter(line -> line.kind().equals("axis")))
                .as("where no days are")
                .hasSize(1);
    }

    @Test
    void aPointIsSeen() {
        Chart chart = IntervalChart.of(PERCENT, List.of(row(100.0, 100.0, 100.0)), null);
        assertThat(interval(chart).x2()).isEqualTo(100);
        assertThat(interval(chart).x1()).isLessThan(100);
    }

    @Test
    void nothingAndManyStayBounded() {
        assertThat(IntervalChart.of(PERCENT, List.of(), null).height()).isLessThan(60);
        Chart many = IntervalChart.of(
                PERCENT,
                IntStream.range(0, 500)
                        .mapToObj(n -> new Row(
                                "W".repeat(n),
                                "note",
                                List.of(new Span(null, n * 3.0, "interval")),
                                (double) n,
                                "ring"))
                        .toList(),
                null);
        assertThat(many.dots())
                .hasSize(50)
                .allSatisfy(dot -> assertThat(dot.x()).isBetween(0.0, 100.0));
        assertThat(many.height()).isLessThan(2_100);
        assertThat(many.labels())
                .allSatisfy(label -> assertThat(label.text().length()).isLessThan(25));
        assertThat(many.lines()).allSatisfy(line -> assertThat(line.x2()).isBetween(0.0, 100.0));
    }
}
