package org.modeldocket.query.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.ui.chart.Chart.Box;
import org.modeldocket.query.ui.chart.Chart.Label;
import org.modeldocket.query.ui.chart.ColumnChart.Column;

/** Columns stand in time, the possible on the certain, within their drawing. */
class ColumnChartTest {
    private static Chart chart(Column... columns) {
        return ColumnChart.of(List.of(columns), Long::toString);
    }

    @Test
    void thePossibleStandsOnTheCertain() {
        Chart chart = chart(new Column(10, "a", 3, 1));
        Box definite = chart.boxes().get(0);
        Box possible = chart.boxes().get(1);
        assertThat(List.of(definite.kind(), possible.kind())).containsExactly("definite", "possible");
        assertThat(possible.y() + possible.height()).isEqualTo(definite.y());
        assertThat(definite.height()).isEqualTo(3 * possible.height());
        assertThat(possible.x()).isEqualTo(definite.x());
        assertThat(chart.labels()).extracting(Label::text).contains("3+1", "a", "0", "4");
        assertThat(chart(new Column(10, "a", 0, 2)).labels())
                .extracting(Label::text)
                .contains("(2)");
    }

    @Test
    void spansWithoutAnyLeaveRoom() {
        Chart chart = chart(new Column(0, "a", 1, 0), new Column(1, "b", 1, 0), new Column(3, "c", 1, 0));
        List<Box> boxes = chart.boxes();
        assertThat(boxes.get(2).x() - boxes.get(1).x())
                .isEqualTo(2 * (boxes.get(1).x() - boxes.get(0).x()));
        assertThat(chart.labels()).extracting(Label::text).doesNotContain("⋯");
    }

    @Test
    void ofMillenniaOnlyABreakIsShown() {
        Chart chart = chart(new Column(0, "0000", 1, 0), new Column(119_999, "9999", 1, 0));
        assertThat(chart.labels()).extracting(Label::text).contains("⋯");
        assertThat(chart.boxes().get(0).width()).isGreaterThan(5);
        within(chart);
    }

    @Test
    void nothingAndOneAndManyStayWithin() {
        within(chart());
        within(chart(new Column(5, "a", 0, 0)));
        within(chart(new Column(5, "a", Integer.MAX_VALUE - 1, 1)));
        Chart many = ColumnChart.of(
                IntStream.range(0, 500)
                        .mapToObj(n -> new Column(n * 7L, "span " + n, n, 500 - n))
                        .toList(),
                Long::toString);
        within(many);
        assertThat(many.height()).isLessThan(300);
        List<Double> named = new ArrayList<>();
        many.labels().stream().filter(label -> label.text().startsWith("span")).forEach(label -> named.add(label.x()));
        assertThat(named).hasSizeBetween(2, 6);
    }

    private static void within(Chart chart) {
        assertThat(chart.boxes()).allSatisfy(box -> {
            assertThat(box.x()).isBetween(0.0, 100.0);
            assertThat(box.x() + box.width()).isBetween(0.0, 100.01);
            assertThat(box.y()).isBetween(0.0, (double) chart.height());
            assertThat(box.y() + box.height()).isBetween(0.0, (double) chart.height());
        });
        assertThat(chart.labels()).allSatisfy(label -> assertThat(label.y()).isBetween(0.0, (double) chart.height()));
    }
}
