package org.modeldocket.query.ui.chart;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dots with intervals along one axis, a row each, with its name above it. */
public final class IntervalChart {
    /**
     * A stretch of a row.
     *
     * @param from null where nothing limits it, as {@code to}
     * @param kind a class of the style sheet
     */
    public record Span(@Nullable Double from, @Nullable Double to, String kind) {}

    /**
     * A row.
     *
     * @param name at its left
     * @param note at its right, short
     * @param dot null for none
     * @param dotKind a class of the style sheet
     */
    public record Row(
            String name,
            String note,
            List<Span> spans,
            @Nullable Double dot,
            String dotKind) {}

    /** A value that all rows are compared with; null for none. */
    public record Reference(double value, String name) {}

    /** As many as a page of a list has. */
    private static final int MOST_ROWS = 50;

    private static final int MOST_LETTERS = 24;

    /** So many have room on a narrow screen. */
    private static final int LETTERS = 30;

    private static final int NUMBERS = 14;
    private static final int TOP = 22;
    private static final int ROW = 40;
    private static final int NAME = 17;
    private static final int MARK = 30;

    /** A span is at least so wide, in per cent. */
    private static final double LEAST = 0.6;

    private IntervalChart() {}

    public static Chart of(NumberAxis axis, List<Row> rows, @Nullable Reference reference) {
        List<Row> shown = rows.subList(0, Math.min(rows.size(), MOST_ROWS));
        Chart.Drawing drawing = new Chart.Drawing();
        Scale scale = axis.scale();
        int bottom = TOP + ROW * shown.size() + (reference == null ? 4 : 24);
        axis.draw(drawing, scale, NUMBERS, TOP, bottom - (reference == null ? 0 : 18));
        if (reference != null) {
            double x = scale.percent(reference.value());
            drawing.line(x, TOP, x, bottom - 18, "reference");
            drawing.label(x, bottom - 4, 0, reference.name(), x < 25 ? "start" : x > 75 ? "end" : "middle");
        }
        for (int i = 0; i < shown.size(); i++) {
            draw(drawing, scale, shown.get(i), TOP + i * ROW);
        }
        return drawing.chart(bottom, false);
    }

    private static void draw(Chart.Drawing drawing, Scale scale, Row row, int top) {
        drawing.label(0, top + NAME, 0, cut(row.name()), "start");
        boolean crowded =
                Math.min(row.name().length(), MOST_LETTERS) + row.note().length() > LETTERS;
        drawing.label(100, top + NAME, row.note(), "end", crowded);
        int y = top + MARK;
        for (Span span : row.spans()) {
            double from = span.from() == null ? 0 : scale.percent(span.from());
            double to = span.to() == null ? 100 : scale.percent(span.to());
            double begin = Math.min(Math.min(from, to), 100 - LEAST);
            drawing.line(begin, y, Math.max(Math.max(from, to), begin + LEAST), y, span.kind());
            if (span.from() == null) {
                drawing.label(0, y + 5, -2, "‹", "end");
            }
            if (span.to() == null) {
                drawing.label(100, y + 5, 2, "›", "start");
            }
        }
        if (row.dot() != null) {
            drawing.dot(scale.percent(row.dot()), y, row.dotKind());
        }
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= MOST_LETTERS
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MOST_LETTERS - 1)) + "…";
    }
}
