package org.modeldocket.query.ui.chart;

import java.util.List;
import java.util.function.LongFunction;

/** Columns along time: what is certain is solid, what is possible is hatched on top of it. */
public final class ColumnChart {
    /**
     * A column.
     *
     * @param slot its place in time, counted in columns; they come in order
     * @param name short
     */
    public record Column(long slot, String name, int definite, int possible) {}

    private static final int TOP = 18;
    private static final int BOTTOM = 178;
    private static final int NAMES = 196;
    private static final int HEIGHT = 204;
    private static final int MARKS = 4;

    /** In more slots, columns would be too thin: slots without any are then left out, but for one. */
    private static final int MOST_SLOTS = 120;

    private static final double WIDEST = 12;
    private static final double NAME_WIDTH = 24;
    private static final int MOST_NUMBERED = 12;

    private ColumnChart() {}

    /** @param text of a number */
    public static Chart of(List<Column> columns, LongFunction<String> text) {
        Chart.Drawing drawing = new Chart.Drawing();
        int most = columns.stream()
                .mapToInt(column -> column.definite() + column.possible())
                .max()
                .orElse(1);
        Scale up = Scale.of(0, Math.max(1, most), MARKS);
        for (double mark : up.marks()) {
            double y = y(up, mark);
            drawing.line(0, y, 100, y, mark == 0 ? "axis" : "grid");
            drawing.label(0, y + 4, -8, text.apply(Math.round(mark)), "end");
        }
        long[] places = places(columns);
        double width = columns.isEmpty() ? 100 : 100.0 / (places[places.length - 1] + 1);
        double named = -NAME_WIDTH;
        boolean spare = true;
        for (int i = 0; i < places.length; i++) {
            Column column = columns.get(i);
            double x = (places[i] + 0.5) * width;
            draw(drawing, column, x, Math.min(width * 0.75, WIDEST), up);
            if (i > 0 && column.slot() - columns.get(i - 1).slot() > places[i] - places[i - 1]) {
                drawing.label((places[i] - 0.5) * width, BOTTOM - 4, 0, "⋯", "middle");
            }
            if (places[i] == 0 || x - named >= NAME_WIDTH && x <= 100 - NAME_WIDTH / 4) {
                spare = !spare;
                drawing.label(x, NAMES, column.name(), x < NAME_WIDTH / 4 ? "start" : "middle", spare);
                named = x;
            }
            if (places[places.length - 1] < MOST_NUMBERED) {
                drawing.label(x, y(up, column.definite() + column.possible()) - 5, 0, number(column, text), "middle");
            }
        }
        return drawing.chart(HEIGHT, true);
    }

    private static String number(Column column, LongFunction<String> text) {
        String possible = text.apply(column.possible());
        return column.possible() == 0
                ? text.apply(column.definite())
                : column.definite() == 0 ? "(" + possible + ")" : text.apply(column.definite()) + "+" + possible;
    }

    private static void draw(Chart.Drawing drawing, Column column, double x, double width, Scale up) {
        double certain = y(up, column.definite());
        double all = y(up, column.definite() + column.possible());
        if (column.definite() > 0) {
            drawing.box(x - width / 2, certain, width, BOTTOM - certain, "definite");
        }
        if (column.possible() > 0) {
            drawing.box(x - width / 2, all, width, certain - all, "possible");
        }
    }

    private static double y(Scale up, double value) {
        return BOTTOM - up.percent(value) / 100 * (BOTTOM - TOP);
    }

    /** In which slot of the drawing each column is. */
    private static long[] places(List<Column> columns) {
        long[] places = new long[columns.size()];
        boolean whole = columns.isEmpty()
                || columns.getLast().slot() - columns.getFirst().slot() < MOST_SLOTS;
        for (int i = 1; i < places.length; i++) {
            long apart = columns.get(i).slot() - columns.get(i - 1).slot();
            places[i] = places[i - 1] + (whole ? apart : Math.min(apart, 2));
        }
        return places;
    }
}
