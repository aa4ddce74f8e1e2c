package org.modeldocket.query.ui.bar;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;

/**
 * The geometry of one bar on a time axis, in pixels. Uncertainty is drawn and never hidden: a point stands for an exact day
 * alone, a ring for one that is approximate or uncertain; days on which something may have begun or ended are striped, days on
 * which it certainly lasted are solid, and an arrow leads on where an end is open or lies behind the last day to draw. The same
 * always stands beside it in words.
 *
 * <p>A page holds hundreds of bars. So all marks of a kind are one SVG path, without a class unless they are rings: the style
 * sheet tells them apart by how the path ends. A solid mark is an area, which {@code z} closes; a point is a line of no length,
 * {@code h0}, with a round cap; a striped mark is any other line.
 *
 * @param ticks where the axis is marked
 */
public record RangeBar(int width, int height, List<Double> ticks, List<Mark> marks) {
    /** How a stretch of the bar is drawn. */
    enum Shape {
        POINT,
        RING,
        SOLID,
        STRIPED,
        ARROW
    }

    /** The days on which something may have begun or ended; {@code loose} where the date is approximate or uncertain. */
    public record Extent(Interval days, boolean loose) {
        public static Extent of(EdtfDate date) {
            return of(DateBounds.of(date));
        }

        public static Extent of(DateBounds bounds) {
            return new Extent(bounds.days(), bounds.approximate() || bounds.uncertain());
        }
    }

    /** A stretch of the bar; {@code x} is the middle of a point or a ring, and the foot of an arrow, whose width is negative to the left. */
    record Mark(Shape shape, double x, double width) {}

    static final int HEIGHT = 16;
    static final int MARGIN = 14;

    /** A bar for what happened once, within those bounds. */
    public static RangeBar once(TimeAxis axis, Extent when, int width) {
        BarDrawing drawing = new BarDrawing(axis, width);
        drawing.happened(when);
        return drawing.bar();
    }

    /** What lasted: it began within {@code from} and ended within {@code to}, or has no end where that is null. */
    public record Period(Extent from, @Nullable Extent to) {}

    /** A bar for what lasted once. */
    public static RangeBar period(TimeAxis axis, Extent from, @Nullable Extent to, int width) {
        return periods(axis, List.of(new Period(from, to)), width);
    }

    /** A bar for what lasted several times, each drawn by itself where there is room. */
    public static RangeBar periods(TimeAxis axis, List<Period> periods, int width) {
        BarDrawing drawing = new BarDrawing(axis, width);
        periods.forEach(drawing::lasted);
        return drawing.bar();
    }

    /** The line of the axis. */
    public String base() {
        return "M" + MARGIN + " 14.5h" + (width - 2 * MARGIN);
    }

    /** The ticks of the axis. */
    public String drawnTicks() {
        return ticks.stream().map(x -> "M" + number(x) + " 12v3").collect(Collectors.joining());
    }

    /** The marks of these shapes, by name; null where there are none. */
    public @Nullable String drawn(String... shapes) {
        Set<String> chosen = Set.of(shapes);
        String path = marks.stream()
                .filter(mark -> chosen.contains(mark.shape().name()))
                .map(RangeBar::path)
                .collect(Collectors.joining());
        return path.isEmpty() ? null : path;
    }

    private static String path(Mark mark) {
        return switch (mark.shape()) {
            case POINT -> "M" + number(mark.x()) + " 7h0";
            case RING -> "M" + number(mark.x() - 3.5) + " 7a3.5 3.5 0 1 0 7 0 3.5 3.5 0 1 0-7 0z";
            case ARROW ->
                "M" + number(mark.x()) + " 3l" + number(mark.width()) + (mark.width() > 0 ? " 4" : " 4 ")
                        + number(-mark.width()) + " 4z";
            case STRIPED -> "M" + number(mark.x()) + " 7h" + number(mark.width());
            case SOLID -> "M" + number(mark.x()) + " 3v8h" + number(mark.width()) + "V3z";
        };
    }

    /** Without a zero that says nothing. */
    private static String number(double pixels) {
        double rounded = round(pixels);
        return rounded == Math.rint(rounded) ? Long.toString(Math.round(rounded)) : Double.toString(rounded);
    }

    /** To half a pixel, below which no screen tells two places apart. */
    static double round(double pixels) {
        return Math.round(pixels * 2) / 2.0;
    }
}
