package org.modeldocket.query.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;

/** Two curves that fall in steps from the whole to nothing, with what lies between them, and marks on the second one. */
public final class StepChart {
    /** Behind {@code x}, the curve is at {@code share}, from 0 to 1. */
    public record Step(double x, double share) {}

    private static final int TOP = 8;
    private static final int BOTTOM = 188;
    private static final int NUMBERS = 206;
    private static final int HEIGHT = 212;
    private static final int MARK = 4;

    private StepChart() {}

    /**
     * Draws the curves; steps come in the order of their places.
     *
     * @param marks where on the second curve they are
     * @param share the text of so many per cent
     */
    public static Chart of(
            NumberAxis axis, List<Step> first, List<Step> second, List<Double> marks, IntFunction<String> share) {
        Chart.Drawing drawing = new Chart.Drawing();
        Scale scale = axis.scale();
        for (int percent = 0; percent <= 100; percent += 50) {
            drawing.line(0, y(percent / 100.0), 100, y(percent / 100.0), percent == 0 ? "axis" : "grid");
            drawing.label(0, y(percent / 100.0) + 4, -8, share.apply(percent), "end");
        }
        axis.draw(drawing, scale, NUMBERS, TOP, BOTTOM);
        drawing.curve(between(scale, axis, first, second), "envelope");
        drawing.curve(line(scale, axis, first), "shortest");
        drawing.curve(line(scale, axis, second), "longest");
        for (double mark : marks) {
            double x = scale.percent(mark);
            double y = y(at(second, mark));
            drawing.line(x, y - MARK, x, y + MARK, "censored");
        }
        return drawing.chart(HEIGHT, true);
    }

    /** The share behind a place. */
    static double at(List<Step> steps, double x) {
        double share = 1;
        for (Step step : steps) {
            if (step.x() <= x) {
                share = step.share();
            }
        }
        return share;
    }

    private static String line(Scale scale, NumberAxis axis, List<Step> steps) {
        StringBuilder path = new StringBuilder("M" + number(scale.percent(scale.first())) + " " + number(y(1)));
        for (Step step : steps) {
            path.append("H").append(number(scale.percent(step.x())));
            path.append("V").append(number(y(step.share())));
        }
        return path.append("H").append(number(scale.percent(axis.most()))).toString();
    }

    /** The area from the lower to the higher of both at each place, since each may be the lower one. */
    private static String between(Scale scale, NumberAxis axis, List<Step> first, List<Step> second) {
        TreeSet<Double> places = new TreeSet<>();
        first.forEach(step -> places.add(step.x()));
        second.forEach(step -> places.add(step.x()));
        List<Step> high = new ArrayList<>();
        List<Step> low = new ArrayList<>();
        for (double x : places) {
            high.add(new Step(x, Math.max(at(first, x), at(second, x))));
            low.add(new Step(x, Math.min(at(first, x), at(second, x))));
        }
        StringBuilder path = new StringBuilder(line(scale, axis, high));
        for (Step step : low.reversed()) {
            path.append("V").append(number(y(step.share())));
            path.append("H").append(number(scale.percent(step.x())));
        }
        return path.append("V").append(number(y(1))).append("z").toString();
    }

    private static double y(double share) {
        return BOTTOM - share * (BOTTOM - TOP);
    }

    private static String number(double value) {
        double rounded = Chart.round(value);
        return rounded == Math.rint(rounded) ? Long.toString(Math.round(rounded)) : Double.toString(rounded);
    }
}
