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

    /** The bounds of the periods, in order, and their flags. */
    private int[] from = new int[64];

    private int[] to = new int[64];
    private int[] flags = new int[64];
    /** As the answer shows them. */
    private long[] runs = new long[8 * WIDTH];

    private int runsEnd;
    /** The last of them, which is written when no other period joins it. */
    private final PeriodSpan last = new PeriodSpan();
    /** All of them, and those that are not shown. */
    private final PeriodSpan all = new PeriodSpan();

    private boolean isAny;

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
        isAny = false;
        all.clear();
        lastUntil = NEVER;
        read(cell, held, doubts);
        for (int i = 0; i < held.size(); i++) {
            add(cell.bounds, from[i], to[i], flags[i]);
        }
        write();
        return new Periods(Arrays.copyOf(runs, runsEnd));
    }

    /** When the first of the periods began, and when the last of them ended, of those too that are not shown. */
    PeriodSpan span() {
        return all;
    }

    /** Reads the periods in order first: the processor reads many at once while it need not decide anything. */
    private void read(CellTable cell, HeldPeriods held, boolean doubts) {
        if (from.length < held.size()) {
            from = new int[2 * held.size()];
            to = new int[2 * held.size()];
            flags = new int[2 * held.size()];
        }
        int shown = doubts ? POSSIBLY_LASTS : 0;
        int count = 0;
        for (int word = 0; word < held.words(); word++) {
            for (long left = held.rows(word); left != 0; left &= left - 1) {
                int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                int end = cell.at(held.ended(row), CellTable.TO);
                from[count] = cell.at(row, CellTable.FROM);
                to[count] = end ^ (end >> 31);
                flags[count++] = (end >>> 31) | (held.possiblyLasts(row) ? shown : 0);
            }
        }
    }

    /** @param ended meaningless where the flags say that it is open */
    private void add(BoundsTable bounds, int began, int ended, int its) {
        boolean open = (its & OPEN) != 0;
        long fromLatest = bounds.latest(began);
        if (isNew(fromLatest, ((long) began << 32) | (open ? 0 : (long) ended << 2) | its)) {
            long until = open ? WITHOUT_END : bounds.earliest(ended);
            boolean isSure = fromLatest != BoundsTable.NO_LATEST && fromLatest <= until;
            // It is part of the last run where the two certainly overlap, or it certainly begins the day after.
            boolean joins = isSure && lastUntil != NEVER && fromLatest <= lastUntil + 1;
            if (!joins) {
                write();
                last.clear();
                lastFlags = 0;
            }
            isAny = true;
            last.begin(bounds, began);
            last.end(bounds, ended);
            last.lasts(open);
            lastFlags |= joins ? its | JOINED : its;
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

    /** Writes the last run, if there is any, unless so many are shown. */
    private void write() {
        if (!isAny) {
            return;
        }
        all.add(last);
        if (runsEnd == Cell.MOST * WIDTH) {
            return;
        }
        if (runsEnd == runs.length) {
            runs = Arrays.copyOf(runs, 2 * runsEnd);
        }
        int run = runsEnd;
        runsEnd += WIDTH;
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
