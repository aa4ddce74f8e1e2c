package org.modeldocket.query.ui.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * The geometry of a chart. Across, it is in per cent of the width of the page, so that words keep their size on narrow screens; down,
 * it is in pixels. Kinds are classes of the style sheet, which tells apart by pattern what is certain and what is possible.
 *
 * @param height in pixels
 * @param curves in a square of 100 by {@code height}, stretched to the width
 * @param margin whether words stand left of the drawing
 */
public record Chart(
        int height,
        List<Box> boxes,
        List<Line> lines,
        List<Curve> curves,
        List<Dot> dots,
        List<Label> labels,
        boolean margin) {
    public record Box(double x, double y, double width, double height, String kind) {}

    public record Line(double x1, double y1, double x2, double y2, String kind) {}

    /** @param path as SVG has it */
    public record Curve(String path, String kind) {}

    public record Dot(double x, double y, String kind) {}

    /**
     * A word.
     *
     * @param dx by how many pixels it is moved to the right
     * @param anchor which part of it is there: {@code start}, {@code middle} or {@code end}
     * @param spare whether it is left out on narrow screens, where it would touch others
     */
    public record Label(double x, double y, int dx, String text, String anchor, boolean spare) {}

    /** Collects the parts of a chart. For one thread. */
    static final class Drawing {
        private final List<Box> boxes = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private final List<Curve> curves = new ArrayList<>();
        private final List<Dot> dots = new ArrayList<>();
        private final List<Label> labels = new ArrayList<>();

        void box(double x, double y, double width, double height, String kind) {
            boxes.add(new Box(round(x), round(y), round(width), round(height), kind));
        }

        void line(double x1, double y1, double x2, double y2, String kind) {
            lines.add(new Line(round(x1), round(y1), round(x2), round(y2), kind));
        }

        void curve(String path, String kind) {
            curves.add(new Curve(path, kind));
        }

        void dot(double x, double y, String kind) {
            dots.add(new Dot(round(x), round(y), kind));
        }

        void label(double x, double y, int dx, String text, String anchor) {
            labels.add(new Label(round(x), round(y), dx, text, anchor, false));
        }

        void label(double x, double y, String text, String anchor, boolean spare) {
            labels.add(new Label(round(x), round(y), 0, text, anchor, spare));
        }

        Chart chart(int height, boolean margin) {
            return new Chart(height, boxes, lines, curves, dots, labels, margin);
        }
    }

    static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
