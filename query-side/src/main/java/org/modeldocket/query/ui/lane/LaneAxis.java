package org.modeldocket.query.ui.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * An axis of days that lanes share, 1,000 units wide at every width on the screen. Behind its end there is room for arrows.
 *
 * @param first the number of its first day
 * @param end the number of the day after its last
 */
public record LaneAxis(long first, long end, List<Tick> ticks) {
    static final int WIDTH = 1000;
    static final int ROOM = 24;

    private static final long[] STEPS = {
        1, 2, 5, 10, 20, 30, 60, 90, 180, 360, 720, 1800, 3600, 36_000, 360_000, 3_600_000, 36_000_000
    };
    private static final int MOST_TICKS = 7;

    /**
     * A day that is marked.
     *
     * @param x from 0 to 1,000
     * @param minor whether it is left out where there is little room
     */
    public record Tick(double x, String label, boolean minor) {
        /** Its place as a share of the width. */
        public String percent() {
            return LaneMark.number(x / 10) + "%";
        }

        /** From where its label leads: at the ends of the axis it must not leave it. */
        public String anchor() {
            return x < WIDTH * 0.06 ? "start" : x > WIDTH * 0.9 ? "end" : "middle";
        }
    }

    /**
     * @param days to be marked, in their order
     * @param label says what is written at one of them
     */
    public static LaneAxis of(long first, long end, List<Long> days, LongFunction<String> label) {
        LaneAxis bare = new LaneAxis(first, Math.max(end, first + 1), List.of());
        List<Tick> ticks = new ArrayList<>();
        for (long day : days) {
            ticks.add(new Tick(bare.x(day), label.apply(day), ticks.size() % 2 == 1));
        }
        return new LaneAxis(bare.first, bare.end, ticks);
    }

    /** An axis around day 0, marked at round numbers of days. */
    public static LaneAxis aroundZero(long first, long last, LongFunction<String> label) {
        long from = Math.min(first, 0);
        long to = Math.max(last + 1, 1);
        long step = STEPS[0];
        for (long wider : STEPS) {
            step = wider;
            if ((to - from) / step < MOST_TICKS) {
                break;
            }
        }
        List<Long> days = new ArrayList<>();
        for (long day = Math.ceilDiv(from, step) * step; day <= to; day += step) {
            days.add(day);
        }
        return of(from, to, days, label);
    }

    /** Where a day begins. */
    double x(long day) {
        double share = (double) (Math.clamp(day, first, end) - first) / (end - first);
        return LaneMark.round(share * (WIDTH - ROOM));
    }

    /** The lines of the ticks, as a path. */
    public String lines() {
        return ticks.stream().map(tick -> line(tick.x())).collect(Collectors.joining());
    }

    /** The line where a day begins, as a path. */
    public String line(long day) {
        return line(x(day));
    }

    private static String line(double x) {
        return "M" + LaneMark.number(x) + " 0V" + LaneMark.HEIGHT;
    }
}
