package org.modeldocket.query.ui.lane;

import org.jspecify.annotations.Nullable;

/**
 * One period in a lane, as paths: solid on the days on which it certainly lasted; rising on those on one of which it began and
 * falling on those on one of which it ended, so that imprecise ends make a trapezoid; with an arrow where it has no end.
 *
 * @param solid null where no day is certain
 * @param fading null where every day is certain
 * @param arrow null where it has an end
 */
public record LaneMark(
        @Nullable String solid,
        @Nullable String fading,
        @Nullable String arrow) {
    static final int HEIGHT = 16;
    private static final int TOP = 2;
    private static final int FOOT = 14;
    private static final double LEAST = 6;

    /**
     * @param begun on one of these days
     * @param ended on one of these days; null where it lasts
     * @param through up to one of which the record reaches: until then lasts what has no end
     * @param isCertain false where it may not have begun at all
     * @param mayLast whether it may have no end yet
     */
    public static LaneMark of(
            LaneAxis axis,
            LaneDays begun,
            @Nullable LaneDays ended,
            LaneDays through,
            boolean isCertain,
            boolean mayLast) {
        LaneDays until = ended == null ? through : ended;
        double began = axis.x(begun.first() == null ? axis.first() : begun.first());
        double lasts = Math.max(began, axis.x(begun.last() == null ? axis.end() : begun.last()));
        double lasted = after(axis, until.first() == null ? begun.first() : until.first(), axis.first());
        double end = Math.max(after(axis, mayLast ? through.last() : until.last(), axis.end()), began + LEAST);
        String arrow = ended == null || mayLast ? arrow(end) : null;
        if (!isCertain || lasts > lasted || lasts >= end) {
            double rises = Math.min(lasts, Math.max(lasted, began));
            double falls = Math.min(end, Math.max(lasts, lasted));
            return new LaneMark(null, polygon(began, FOOT, rises, TOP, falls, TOP, end, FOOT), arrow);
        }
        double solidTo = Math.min(end, Math.max(lasted, lasts + LEAST));
        String rising = began < lasts ? polygon(began, FOOT, lasts, TOP, lasts, FOOT) : "";
        String falling = solidTo < end ? polygon(solidTo, TOP, end, FOOT, solidTo, FOOT) : "";
        return new LaneMark(
                polygon(lasts, TOP, solidTo, TOP, solidTo, FOOT, lasts, FOOT),
                rising.isEmpty() && falling.isEmpty() ? null : rising + falling,
                arrow);
    }

    /** Where a day ends. */
    private static double after(LaneAxis axis, @Nullable Long day, long otherwise) {
        return axis.x(day == null ? otherwise : day + 1);
    }

    private static String arrow(double x) {
        return polygon(x + 2, TOP, x + LaneAxis.ROOM - 4, HEIGHT / 2.0, x + 2, FOOT);
    }

    private static String polygon(double... points) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : "L")
                    .append(number(points[i]))
                    .append(' ')
                    .append(number(points[i + 1]));
        }
        return path.append('z').toString();
    }

    static double round(double units) {
        return Math.round(units * 10) / 10.0;
    }

    /** Without a zero that says nothing. */
    static String number(double units) {
        double rounded = round(units);
        return rounded == Math.rint(rounded) ? Long.toString(Math.round(rounded)) : Double.toString(rounded);
    }
}
