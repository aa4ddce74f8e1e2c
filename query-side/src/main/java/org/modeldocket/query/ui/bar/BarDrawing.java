package org.modeldocket.query.ui.bar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.ui.bar.RangeBar.Extent;
import org.modeldocket.query.ui.bar.RangeBar.Mark;
import org.modeldocket.query.ui.bar.RangeBar.Period;
import org.modeldocket.query.ui.bar.RangeBar.Shape;
import org.modeldocket.time.Interval;

/** Places the marks of one bar on its axis, none behind the last day to draw. */
final class BarDrawing {
    private static final double LEAST = 4;
    private static final double ARROW = 8;

    private final TimeAxis axis;
    private final int width;
    private final List<Mark> marks = new ArrayList<>();

    BarDrawing(TimeAxis axis, int width) {
        this.axis = axis;
        this.width = width;
    }

    private double x(LocalDate day) {
        return RangeBar.MARGIN + axis.share(day) * (width - 2 * RangeBar.MARGIN);
    }

    private double after(LocalDate day) {
        return RangeBar.MARGIN + axis.shareAfter(day) * (width - 2 * RangeBar.MARGIN);
    }

    void lasted(Period period) {
        Extent from = seen(period.from());
        Extent to = period.to() == null ? null : seen(period.to());
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

    private void certain(@Nullable LocalDate from, LocalDate to) {
        if (from != null && from.isBefore(to)) {
            stretch(Shape.SOLID, x(from), after(to));
        }
    }

    /** Without the days behind the last one to draw. */
    private Extent seen(Extent when) {
        LocalDate first = when.days().earliest();
        LocalDate last = when.days().latest();
        if (last == null || !last.isAfter(axis.until())) {
            return when;
        }
        return new Extent(
                new Interval(first != null && first.isAfter(axis.until()) ? axis.until() : first, null), when.loose());
    }

    /** What happened once: it leads on only where its own date is open, not where the last day to draw cuts it. */
    void happened(Extent when) {
        maybe(when, when.days().latest() == null);
    }

    private void maybe(Extent when) {
        maybe(when, true);
    }

    private void maybe(Extent some, boolean leadsOn) {
        Extent when = seen(some);
        LocalDate first = when.days().earliest();
        LocalDate last = when.days().latest();
        double end = after(axis.until());
        if (first != null && first.equals(last)) {
            double middle = (x(first) + after(first)) / 2;
            marks.add(new Mark(when.loose() ? Shape.RING : Shape.POINT, RangeBar.round(middle), 0));
            return;
        }
        stretch(Shape.STRIPED, first == null ? RangeBar.MARGIN : x(first), last == null ? end : after(last));
        if (first == null) {
            marks.add(new Mark(Shape.ARROW, RangeBar.MARGIN - 1, -ARROW));
        }
        if (last == null && leadsOn) {
            leadOn(end);
        }
    }

    private void leadOn(double from) {
        marks.add(new Mark(Shape.ARROW, RangeBar.round(from + 1), ARROW));
    }

    private void stretch(Shape shape, double from, double to) {
        double length = Math.max(LEAST, to - from);
        double begin = Math.min(from, after(axis.until()) - length);
        double x = RangeBar.round(begin);
        marks.add(new Mark(shape, x, RangeBar.round(begin + length) - x));
    }

    RangeBar bar() {
        List<Double> ticks =
                axis.ticks().stream().map(day -> RangeBar.round(x(day))).toList();
        return new RangeBar(width, RangeBar.HEIGHT, ticks, DenseMarks.of(marks));
    }
}
