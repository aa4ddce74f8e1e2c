package org.modeldocket.query.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.ui.chart.Chart.Curve;
import org.modeldocket.query.ui.chart.Chart.Line;
import org.modeldocket.query.ui.chart.StepChart.Step;

/** A curve falls at its days, what lies between two is between them, and marks are on the curve. */
class StepChartTest {
    private static final NumberAxis DAYS = new NumberAxis(-10, 40, Long::toString, "days");
    private static final Pattern MOVE = Pattern.compile("([MHV])([0-9.]+)(?: ([0-9.]+))?");

    private record Point(double x, double y) {}

    private static List<Point> corners(Curve curve) {
        List<Point> corners = new ArrayList<>();
        Matcher move = MOVE.matcher(curve.path());
        double x = 0;
        double y = 0;
        while (move.find()) {
            double number = Double.parseDouble(move.group(2));
            if (move.group(1).equals("V")) {
                y = number;
            } else {
                x = number;
                y = move.group(3) == null ? y : Double.parseDouble(move.group(3));
            }
            corners.add(new Point(x, y));
        }
        return corners;
    }

    private static Chart chart(List<Step> shortest, List<Step> longest, Double... censored) {
        return StepChart.of(DAYS, shortest, longest, List.of(censored), percent -> percent + " %");
    }

    private static Curve curve(Chart chart, String kind) {
        return chart.curves().stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCurveFallsAtItsDays() {
        List<Point> corners =
                corners(curve(chart(List.of(new Step(-10, 0.75), new Step(15, 0.5)), List.of()), "shortest"));
        // From -10 to 40: 15 is in the middle. The whole is at 8, nothing at 188.
        assertThat(corners)
                .containsExactly(
                        new Point(0, 8),
                        new Point(0, 8),
                        new Point(0, 53),
                        new Point(50, 53),
                        new Point(50, 98),
                        new Point(100, 98));
    }

    /** Where one curve begins below the other and ends above it, the area still is between them. */
    @Test
    void theAreaBetweenCurvesThatCrossNeverCrossesItself() {
        List<Step> first = List.of(new Step(0, 0.9), new Step(20, 0.6));
        List<Step> second = List.of(new Step(5, 0.5), new Step(30, 0.1));
        List<Step> crossing = List.of(new Step(10, 0.2));
        for (List<Step> other : List.of(second, crossing)) {
            List<Point> corners = corners(curve(chart(first, other), "envelope"));
            int turn = 0;
            while (corners.get(turn).x() < 100) {
                turn++;
            }
            List<Point> high = corners.subList(0, turn + 1);
            List<Point> low = corners.subList(turn + 1, corners.size());
            for (double x = 0.5; x < 100; x += 1) {
                assertThat(lowest(high, x)).as("at %s", x).isLessThanOrEqualTo(highest(low, x));
            }
        }
    }

    private static double lowest(List<Point> forth, double x) {
        double y = 8;
        for (Point point : forth) {
            y = point.x() <= x ? point.y() : y;
        }
        return y;
    }

    private static double highest(List<Point> back, double x) {
        double y = 8;
        for (Point point : back) {
            if (point.x() <= x) {
                break;
            }
            y = point.y();
        }
        return y;
    }

    @Test
    void whatIsCensoredIsMarkedOnTheLongestCurve() {
        Chart chart = chart(List.of(new Step(15, 0.5)), List.of(new Step(15, 0.5), new Step(30, 0.25)), 20.0, 40.0);
        assertThat(chart.lines().stream().filter(line -> line.kind().equals("censored")))
                .extracting(Line::x1, line -> (line.y1() + line.y2()) / 2)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(60.0, 98.0),
                        org.assertj.core.groups.Tuple.tuple(100.0, 143.0));
    }

    @Test
    void withoutAnyEndTheCurveStays() {
        assertThat(corners(curve(chart(List.of(), List.of(), 7.0), "longest")))
                .containsExactly(new Point(0, 8), new Point(100, 8));
        assertThat(chart(List.of(), List.of()).height()).isLessThan(300);
    }
}
