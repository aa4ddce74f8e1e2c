package org.modeldocket.query.ui.bar;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * which it certainly lasted are solid, and an arrow leads on where an
 * end is open. The same always stands beside it in words.
 *
 * <p>A page draws all marks of a kind as one SVG path: it holds hundreds of bars.
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
    private static final int MARGIN = 14;
    private static final double LEAST = 4;
    private static final double ARROW = 8;

    /** A bar for what happened once, within those bounds. */
    public static RangeBar once(TimeAxis axis, Extent when, int width) {
        Drawing drawing = new Drawing(axis, width);
        drawing.maybe(when);
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
        Drawing drawing = new Drawing(axis, width);
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
            case POINT -> circle(mark.x(), "4", "8");
            case RING -> circle(mark.x(), "3.5", "7");
            case ARROW -> "M" + number(mark.x()) + " 3l" + number(mark.width()) + " 4 " + number(-mark.width()) + " 4z";
            case STRIPED -> "M" + number(mark.x()) + " 7h" + number(mark.width());
            case SOLID -> {
                String width = number(mark.width());
                yield "M" + number(mark.x()) + " 3h" + width + "v8h-" + width + "z";
            }
        };
    }

    private static String circle(double middle, String radius, String width) {
        String half = "a" + radius + " " + radius + " 0 1 0";
        return "M" + number(middle - Double.parseDouble(radius)) + " 7" + half + " " + width + " 0" + half + "-" + width
                + " 0z";
    }

    /** Tenths of a pixel, without a zero that says nothing. */
    private static String number(double pixels) {
        double rounded = round(pixels);
        return rounded == Math.rint(rounded) ? Long.toString(Math.round(rounded)) : Double.toString(rounded);
    }

    private static final class Drawing {
        private final TimeAxis axis;
        private final int width;
        private final List<Mark> marks = new ArrayList<>();

        Drawing(TimeAxis axis, int width) {
            this.axis = axis;
            this.width = width;
        }

        private double x(LocalDate day) {
            return MARGIN + axis.share(day) * (width - 2 * MARGIN);
        }

        private double after(LocalDate day) {
            return MARGIN + axis.shareAfter(day) * (width - 2 * MARGIN);
        }

        void lasted(Period period) {
            Extent from = period.from();
            Extent to = period.to();
            LocalDate begunBy = from.days().latest();
            if (to == null) {
                certain(begunBy, axis.through());
                maybe(from);
                if (begunBy != null) {
                    leadOn(Math.max(after(begunBy), after(axis.through())));
                }
                return;
            }
            LocalDate lastsTo = to.days().earliest();
            if (begunBy != null && lastsTo != null && !begunBy.isAfter(lastsTo)) {
                certain(begunBy, lastsTo);
                maybe(from);
                maybe(to);
            } else {
                maybe(new Extent(new Interval(from.days().earliest(), to.days().latest()), from.loose() || to.loose()));
            }
        }

        void certain(@Nullable LocalDate from, LocalDate to) {
            if (from != null && from.isBefore(to)) {
                stretch(Shape.SOLID, x(from), after(to));
            }
        }

        void maybe(Extent when) {
            LocalDate first = when.days().earliest();
            LocalDate last = when.days().latest();
            if (first != null && first.equals(last)) {
                double middle = (x(first) + after(first)) / 2;
                marks.add(new Mark(when.loose() ? Shape.RING : Shape.POINT, round(middle), 0));
                return;
            }
            stretch(Shape.STRIPED, first == null ? MARGIN : x(first), last == null ? width - MARGIN : after(last));
            if (first == null) {
                marks.add(new Mark(Shape.ARROW, MARGIN - 1, -ARROW));
            }
            if (last == null) {
                leadOn(width - MARGIN);
            }
        }

        void leadOn(double from) {
            marks.add(new Mark(Shape.ARROW, round(from + 1), ARROW));
        }

        private void stretch(Shape shape, double from, double to) {
            double length = Math.max(LEAST, to - from);
            marks.add(new Mark(shape, round(Math.min(from, width - MARGIN - length)), round(length)));
        }

        RangeBar bar() {
            List<Double> ticks = axis.ticks().stream().map(day -> round(x(day))).toList();
            return new RangeBar(width, HEIGHT, ticks, DenseMarks.of(marks));
        }
    }

    static double round(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
