package org.modeldocket.query.matrix.cell;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.modeldocket.time.Certainty;

/**
 * The periods of a cell as an answer shows them, in the order in which they had begun at the latest: each by itself, but for those
 * that certainly overlap. One serves cell after cell.
 */
final class PeriodRuns {
    /** The first and last day of the first beginning, those of the end, those of the last beginning, and the flags. */
    private static final int WIDTH = 7;

    private static final int OPEN = 1;
    private static final int POSSIBLY_LASTS = 2;
    /** Whether it is several periods. */
    private static final int JOINED = 4;
    /** Where the flags of the first beginning stand among the flags, those of the end, and those of the last beginning. */
    private static final int OF_BEGINNING = 3;

    private static final int OF_END = 5;
    private static final int OF_LAST_BEGINNING = 7;
    /** The last day on which a period without an end certainly lasts. */
    private static final long WITHOUT_END = Long.MAX_VALUE - 1;

    private static final long NEVER = Long.MIN_VALUE;

    /** As the answer shows them. */
    private long[] runs = new long[8 * WIDTH];

    private int runsEnd;
    /** The last of them. */
    private final PeriodSpan last = new PeriodSpan();

    private long lastFlags;
    /** The last day of those on which the last run certainly lasts; {@link #NEVER} where there is none. */
    private long lastUntil;
    /** Those that had begun on one day at the latest, so that none counts twice: the numbers of their bounds, and the flags. */
    private long[] sameDay = new long[16];

    private int sameDayEnd;
    private long day;

    /** @param doubts whether it is shown where a period only possibly lasts */
    List<CellPeriod> of(CellTable cell, HeldPeriods held, boolean doubts) {
        runsEnd = 0;
        sameDayEnd = 0;
        lastUntil = NEVER;
        int[] rows = cell.orders().byBeginning();
        int[] from = cell.column(CellTable.FROM);
        int[] to = cell.column(CellTable.TO);
        // A run more than is shown: the last that is shown may still grow until then.
        for (int rank = held.next(cell, 0);
                rank >= 0 && runsEnd <= Cell.MOST * WIDTH;
                rank = held.next(cell, rank + 1)) {
            int end = to[held.ended(rank)];
            long flags = (end < 0 ? OPEN : 0) | (doubts && held.possiblyLasts(rank) ? POSSIBLY_LASTS : 0);
            add(cell.bounds, from[rows[rank]], end < 0 ? 0 : end, flags);
        }
        return new Periods(Arrays.copyOf(runs, Math.min(runsEnd, Cell.MOST * WIDTH)));
    }

    private void add(BoundsTable bounds, int from, int to, long flags) {
        boolean open = (flags & OPEN) != 0;
        long fromLatest = bounds.latest(from);
        if (isNew(fromLatest, ((long) from << 32) | ((long) to << 2) | flags)) {
            long until = open ? WITHOUT_END : bounds.earliest(to);
            boolean isSure = fromLatest != BoundsTable.NO_LATEST && fromLatest <= until;
            // It is part of the last run where the two certainly overlap, or it certainly begins the day after.
            boolean joins = isSure && lastUntil != NEVER && fromLatest <= lastUntil + 1;
            if (!joins) {
                next();
            }
            last.begin(bounds, from);
            if (open) {
                last.lasts();
            } else {
                last.end(bounds, to);
            }
            lastFlags |= joins ? flags | JOINED : flags;
            write();
            lastUntil = joins ? Math.max(lastUntil, until) : isSure ? until : NEVER;
        }
    }

    private boolean isNew(long fromLatest, long period) {
        if (day != fromLatest) {
            day = fromLatest;
            sameDayEnd = 0;
        }
        for (int i = 0; i < sameDayEnd; i++) {
            if (sameDay[i] == period) {
                return false;
            }
        }
        if (sameDayEnd == sameDay.length) {
            sameDay = Arrays.copyOf(sameDay, 2 * sameDayEnd);
        }
        sameDay[sameDayEnd++] = period;
        return true;
    }

    private void next() {
        if (runsEnd == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runsEnd);
        }
        runsEnd += WIDTH;
        last.clear();
        lastFlags = 0;
    }

    private void write() {
        int run = runsEnd - WIDTH;
        runs[run] = last.firstEarliest();
        runs[run + 1] = last.firstLatest();
        runs[run + 2] = last.lastEarliest();
        runs[run + 3] = last.lastLatest();
        runs[run + 4] = last.lastBegunEarliest();
        runs[run + 5] = last.lastBegunLatest();
        runs[run + 6] = lastFlags
                | (long) last.firstFlags() << OF_BEGINNING
                | (long) last.lastFlags() << OF_END
                | (long) last.lastBegunFlags() << OF_LAST_BEGINNING;
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
            int flags = (int) runs[run + 6];
            return new CellPeriod(
                    BoundsTable.bounds(runs[run], runs[run + 1], flags >>> OF_BEGINNING & BoundsTable.FLAGS),
                    (flags & JOINED) == 0
                            ? null
                            : BoundsTable.bounds(
                                    runs[run + 4], runs[run + 5], flags >>> OF_LAST_BEGINNING & BoundsTable.FLAGS),
                    (flags & OPEN) != 0
                            ? null
                            : BoundsTable.bounds(runs[run + 2], runs[run + 3], flags >>> OF_END & BoundsTable.FLAGS),
                    (flags & POSSIBLY_LASTS) != 0 ? Certainty.POSSIBLE : null);
        }

        @Override
        public int size() {
            return runs.length / WIDTH;
        }
    }
}
