package org.modeldocket.query.matrix.cell;

import static org.modeldocket.query.matrix.cell.BoundsTable.APPROXIMATE;
import static org.modeldocket.query.matrix.cell.BoundsTable.UNCERTAIN;

/**
 * When the first and the last of several periods began, and when the last of them ended. Either is approximate, or uncertain, where a period is so
 * that may have been the first, or the last, by its days. The first began before the last ended, so that neither day goes beyond the
 * other. One serves span after span.
 */
final class PeriodSpan {
    private final First begun = new First();
    /** Counted backwards: {@code ~} turns the order of the days around, with those that stand for none. */
    private final First begunLast = new First();
    /** Of the ends, likewise. */
    private final First ended = new First();

    private boolean isEndless;

    void clear() {
        isEndless = false;
        begun.clear();
        begunLast.clear();
        ended.clear();
    }

    void begin(BoundsTable bounds, int number) {
        begun.add(bounds.earliest(number), bounds.latest(number), bounds.flags(number));
        begunLast.add(~bounds.latest(number), ~bounds.earliest(number), bounds.flags(number));
    }

    void end(BoundsTable bounds, int number) {
        ended.add(~bounds.latest(number), ~bounds.earliest(number), bounds.flags(number));
    }

    /** All of another span. */
    void add(PeriodSpan other) {
        isEndless |= other.isEndless;
        begun.add(other.begun);
        begunLast.add(other.begunLast);
        ended.add(other.ended);
    }

    /** Says whether one has no end; what was added of it as its end is then meaningless, as are all ends. */
    void lasts(boolean open) {
        isEndless |= open;
    }

    /** Whether any has no end, so that the last has not ended. */
    boolean isEndless() {
        return isEndless;
    }

    long firstEarliest() {
        return begun.earliest;
    }

    long firstLatest() {
        return isEndless ? begun.latest : Math.min(begun.latest, lastLatest());
    }

    int firstFlags() {
        return begun.flags();
    }

    /** When the last of them began, which is the first where there is but one. */
    long lastBegunEarliest() {
        return ~begunLast.latest;
    }

    long lastBegunLatest() {
        return ~begunLast.earliest;
    }

    int lastBegunFlags() {
        return begunLast.flags();
    }

    /** Meaningless where it is endless. */
    long lastEarliest() {
        return Math.max(~ended.latest, begun.earliest);
    }

    /** Meaningless where it is endless. */
    long lastLatest() {
        return ~ended.earliest;
    }

    int lastFlags() {
        return ended.flags();
    }

    private static final class First {
        private long earliest;
        private long latest;
        private int flags;
        /** The earliest day of those that are approximate. */
        private long approximate;
        /** The earliest day of those that are uncertain. */
        private long uncertain;

        void clear() {
            earliest = Long.MAX_VALUE;
            latest = Long.MAX_VALUE;
            flags = 0;
            approximate = Long.MAX_VALUE;
            uncertain = Long.MAX_VALUE;
        }

        void add(long first, long last, int its) {
            earliest = Math.min(earliest, first);
            latest = Math.min(latest, last);
            if (its != 0) {
                flags |= its;
                approximate = (its & APPROXIMATE) == 0 ? approximate : Math.min(approximate, first);
                uncertain = (its & UNCERTAIN) == 0 ? uncertain : Math.min(uncertain, first);
            }
        }

        void add(First other) {
            earliest = Math.min(earliest, other.earliest);
            latest = Math.min(latest, other.latest);
            flags |= other.flags;
            approximate = Math.min(approximate, other.approximate);
            uncertain = Math.min(uncertain, other.uncertain);
        }

        /** What certainly came later than the first says nothing about it. */
        int flags() {
            return flags & ((approximate <= latest ? APPROXIMATE : 0) | (uncertain <= latest ? UNCERTAIN : 0));
        }
    }
}
