package org.modeldocket.query.ui.bar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.time.Interval;

/**
 * The geometry of one bar on a time axis, in pixels. Uncertainty is drawn and never hidden: a point stands for an exact day
 * alone, a ring for one that is approximate or uncertain; days on which something may have begun or ended are striped, days on which it certainly lasted are solid, and an end
 * that is open fades out.
 *
 * @param says the same in words, for those who do not see it
 */
public record RangeBar(int width, int height, List<Tick> ticks, List<Mark> marks, String says) {
    /** How a stretch of the bar is drawn. */
    enum Shape {
        POINT,
        RING,
        SOLID,
        STRIPED,
        FADING
    }

    /** The days on which something may have begun or ended; {@code loose} where the date is approximate or uncertain. */
    public record Extent(Interval days, boolean loose) {
        public static Extent of(EdtfDate date) {
            return new Extent(date.bounds(), date.approximate() || date.uncertain());
        }
    }

    /** A stretch of the bar; for a point or a ring, {@code x} is its middle. {@code strength} goes from 1 down as an end fades. */
    record Mark(Shape shape, double x, double width, double strength) {}

    /** A mark on the axis. */
    record Tick(double x) {}

    static final int HEIGHT = 16;
    private static final int MARGIN = 14;
    private static final double LEAST = 4;
    private static final double STEP = 4;
    private static final double[] FADE = {0.75, 0.5, 0.25};

    /** A bar for what happened once, within those bounds. */
    public static RangeBar once(TimeAxis axis, Extent when, int width, String says) {
        Drawing drawing = new Drawing(axis, width);
        drawing.maybe(when);
        return drawing.bar(says);
    }

    /** What lasted: it began within {@code from} and ended within {@code to}, or has no end where that is null. */
    public record Period(Extent from, @Nullable Extent to) {}

    /** A bar for what lasted once. */
    public static RangeBar period(TimeAxis axis, Extent from, @Nullable Extent to, int width, String says) {
        return periods(axis, List.of(new Period(from, to)), width, says);
    }

    /** A bar for what lasted several times, each drawn by itself where there is room. */
    public static RangeBar periods(TimeAxis axis, List<Period> periods, int width, String says) {
        Drawing drawing = new Drawing(axis, width);
        periods.forEach(drawing::lasted);
        return drawing.bar(says);
    }

    /** A bar that shows the axis alone, for its ends to be written beside. */
    static RangeBar empty(TimeAxis axis, int width, String says) {
        return new Drawing(axis, width).bar(says);
    }

    /** All ticks as one SVG path: a page of many bars is a fifth smaller so. */
    public String drawnTicks() {
        return ticks.stream().map(tick -> "M" + tick.x() + " 12v3").collect(Collectors.joining());
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
                    fadeRight(Math.max(after(begunBy), after(axis.through())));
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
                marks.add(new Mark(when.loose() ? Shape.RING : Shape.POINT, round(middle), 0, 1));
                return;
            }
            stretch(Shape.STRIPED, first == null ? MARGIN : x(first), last == null ? width - MARGIN : after(last));
            if (first == null) {
                fade(MARGIN - STEP, -STEP);
            }
            if (last == null) {
                fadeRight(width - MARGIN);
            }
        }

        void fadeRight(double from) {
            fade(from + 1, STEP);
        }

        private void fade(double from, double step) {
            for (int i = 0; i < FADE.length; i++) {
                marks.add(new Mark(Shape.FADING, round(from + i * step), STEP - 1, FADE[i]));
            }
        }

        private void stretch(Shape shape, double from, double to) {
            double length = Math.max(LEAST, to - from);
            marks.add(new Mark(shape, round(Math.min(from, width - MARGIN - length)), round(length), 1));
        }

        RangeBar bar(String says) {
            List<Tick> ticks =
                    axis.ticks().stream().map(day -> new Tick(round(x(day)))).toList();
            return new RangeBar(width, HEIGHT, ticks, DenseMarks.of(marks), says);
        }
    }

    static double round(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
