package org.modeldocket.query.ui.chart;

import java.util.List;
import java.util.function.LongFunction;

/**
 * An axis of whole numbers along the bottom of a chart, or along its top.
 *
 * @param text of a number
 * @param unit what the numbers are, written behind the last one; empty where the texts say it
 */
public record NumberAxis(double least, double most, LongFunction<String> text, String unit) {
    /** So many letters have room beside one another. */
    private static final int LETTERS = 48;

    private static final int MOST_MARKS = 6;

    Scale scale() {
        int longest = Math.max(
                text.apply(Math.round(least)).length(),
                text.apply(Math.round(most)).length());
        return Scale.of(least, most, Math.clamp(LETTERS / (longest + 2), 2, MOST_MARKS));
    }

    /** Draws the numbers at a height, and a line below each number from one height to another. */
    void draw(Chart.Drawing drawing, Scale scale, double numbers, double from, double to) {
        List<Double> marks = scale.marks();
        for (int i = 0; i < marks.size(); i++) {
            double mark = marks.get(i);
            int before = marks.size() - 1 - i;
            boolean spare = before % 2 == 1 || before == 2 && !unit.isEmpty();
            double x = scale.percent(mark);
            String number = text.apply(Math.round(mark));
            drawing.line(x, from, x, to, mark == 0 ? "axis" : "grid");
            drawing.label(x, numbers, i < marks.size() - 1 ? number : (number + " " + unit).strip(), anchor(x), spare);
        }
    }

    private static String anchor(double x) {
        return x < 5 ? "start" : x > 95 ? "end" : "middle";
    }
}
