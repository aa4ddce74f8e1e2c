package org.modeldocket.query.matrix;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.modeldocket.time.Certainty;

/**
 * The periods of a cell as an answer shows them: each by itself, but for those that certainly overlap. They are added in the order
 * in which they had begun at the latest.
 */
final class PeriodRuns {
    /** The first and last day of the beginning, those of the end, and the flags. */
    private static final int WIDTH = 5;

    private static final int OPEN = 1;
    private static final int POSSIBLY_LASTS = 2;
    /** The last day on which a period without an end certainly lasts. */
    private static final long WITHOUT_END = Long.MAX_VALUE - 1;

    /** As the answer shows them. */
    private long[] runs = new long[4 * WIDTH];

    private int runsEnd;
    /** As they were added, those that had begun on one day at the latest, so that none counts twice. */
    private long[] sameDay = new long[WIDTH];

    private int sameDayEnd;

    /**
     * @param open whether it has no end; the days of its end mean nothing then
     * @param possiblyLasts whether it may last on the day asked about, or may have ended
     */
    void add(long fromEarliest, long fromLatest, boolean open, long toEarliest, long toLatest, boolean possiblyLasts) {
        long flags = (open ? OPEN : 0) | (possiblyLasts ? POSSIBLY_LASTS : 0);
        long endEarliest = open ? 0 : toEarliest;
        long endLatest = open ? 0 : toLatest;
        if (isNew(fromEarliest, fromLatest, endEarliest, endLatest, flags)
                && !join(fromEarliest, fromLatest, endEarliest, endLatest, flags)) {
            if (runsEnd == runs.length) {
                runs = Arrays.copyOf(runs, 2 * runsEnd);
            }
            put(runs, runsEnd, fromEarliest, fromLatest, endEarliest, endLatest, flags);
            runsEnd += WIDTH;
        }
    }

    private boolean isNew(long fromEarliest, long fromLatest, long toEarliest, long toLatest, long flags) {
        if (sameDayEnd > 0 && sameDay[1] != fromLatest) {
            sameDayEnd = 0;
        }
        for (int i = sameDayEnd - WIDTH; i >= 0; i -= WIDTH) {
            if (sameDay[i] == fromEarliest
                    && sameDay[i + 2] == toEarliest
                    && sameDay[i + 3] == toLatest
                    && sameDay[i + 4] == flags) {
                return false;
            }
        }
        if (sameDayEnd == sameDay.length) {
            sameDay = Arrays.copyOf(sameDay, 2 * sameDayEnd);
        }
        put(sameDay, sameDayEnd, fromEarliest, fromLatest, toEarliest, toLatest, flags);
        sameDayEnd += WIDTH;
        return true;
    }

    private static void put(
            long[] into, int at, long fromEarliest, long fromLatest, long toEarliest, long toLatest, long flags) {
        into[at] = fromEarliest;
        into[at + 1] = fromLatest;
        into[at + 2] = toEarliest;
        into[at + 3] = toLatest;
        into[at + 4] = flags;
    }

    /** Makes it part of the last run where the two certainly overlap, or one certainly follows the other the day after. */
    private boolean join(long fromEarliest, long fromLatest, long toEarliest, long toLatest, long flags) {
        if (runsEnd == 0) {
            return false;
        }
        int last = runsEnd - WIDTH;
        boolean open = (flags & OPEN) != 0;
        boolean lastOpen = (runs[last + 4] & OPEN) != 0;
        long until = sureUntil(runs[last + 1], lastOpen, runs[last + 2]);
        if (until == Long.MIN_VALUE
                || sureUntil(fromLatest, open, toEarliest) == Long.MIN_VALUE
                || fromLatest > until + 1) {
            return false;
        }
        runs[last] = Math.min(runs[last], fromEarliest);
        runs[last + 2] = open || lastOpen ? 0 : Math.max(runs[last + 2], toEarliest);
        runs[last + 3] = open || lastOpen ? 0 : Math.max(runs[last + 3], toLatest);
        runs[last + 4] |= flags;
        return true;
    }

    /** The last day of those on which it certainly lasted, which begin with {@code begun}; the least number where there is none. */
    private static long sureUntil(long begun, boolean open, long toEarliest) {
        long until = open ? WITHOUT_END : toEarliest;
        return begun == BoundsTable.NO_LATEST || begun > until ? Long.MIN_VALUE : until;
    }

    /** Whether an answer shows no more than there are. */
    boolean isFull() {
        return runsEnd > Cell.MOST * WIDTH;
    }

    /** In the order in which they had begun at the latest, at most {@link Cell#MOST}. */
    List<CellPeriod> all() {
        return new Periods(Arrays.copyOf(runs, Math.min(runsEnd, Cell.MOST * WIDTH)));
    }

    /** Periods made into objects when they are read. */
    private static final class Periods extends AbstractList<CellPeriod> implements RandomAccess {
        private final long[] runs;

        Periods(long[] runs) {
            this.runs = runs;
        }

        @Override
        public CellPeriod get(int index) {
            int run = index * WIDTH;
            long flags = runs[run + 4];
            return new CellPeriod(
                    BoundsTable.bounds(runs[run], runs[run + 1]),
                    (flags & OPEN) != 0 ? null : BoundsTable.bounds(runs[run + 2], runs[run + 3]),
                    (flags & POSSIBLY_LASTS) != 0 ? Certainty.POSSIBLE : null);
        }

        @Override
        public int size() {
            return runs.length / WIDTH;
        }
    }
}
