package org.modeldocket.query.matrix.cell;

import org.jspecify.annotations.Nullable;

/** Adds up the periods of a cell that hold at a moment. Only what an answer shows is made into objects. One serves cell after cell. */
final class CellSum {
    private final CellScan scan = new CellScan();
    private final PeriodRuns runs = new PeriodRuns();

    private long firstEarliest;
    private long firstLatest;
    private long lastEarliest;
    private long lastLatest;
    private boolean endless;

    /** The cell of a moment, without the address of its list; null where nothing holds then. */
    @Nullable
    Cell of(CellTable cell, int known, int day, @Nullable Corrected corrected) {
        if (!scan.scan(cell, known, day)) {
            return null;
        }
        int count = scan.definiteReleases();
        int possible = scan.possibleReleases();
        int possiblyOpen = scan.possiblyOpenReleases();
        HeldPeriods told = count == 0 ? scan.besides : scan.definite;
        int possibleFacts = scan.possibleFacts.total(cell);
        int facts = count == 0 ? possibleFacts : scan.definiteFacts.total(cell);
        NewestIds newest = NewestIds.of(cell, known, day, count > 0, count == 0 ? possible : count, facts);
        span(cell, told);
        return new Cell(
                count,
                possible == count ? null : possible,
                scan.openReleases(),
                possiblyOpen == scan.openReleases() ? null : possiblyOpen,
                BoundsTable.bounds(firstEarliest, firstLatest),
                endless ? null : BoundsTable.bounds(lastEarliest, lastLatest),
                runs.of(cell, told, count > 0),
                count == 0 || scan.besides.size() == 0 ? null : runs.of(cell, scan.besides, true),
                newest.releases(),
                newest.facts(),
                facts,
                possibleFacts == facts ? null : possibleFacts,
                null,
                corrected);
    }

    /** When the first began, and when the last ended. */
    private void span(CellTable cell, HeldPeriods told) {
        firstEarliest = Long.MAX_VALUE;
        firstLatest = BoundsTable.NO_LATEST;
        lastEarliest = BoundsTable.NO_EARLIEST;
        lastLatest = Long.MIN_VALUE;
        endless = false;
        int[] from = cell.column(CellTable.FROM);
        int[] to = cell.column(CellTable.TO);
        for (int rank = told.next(cell, 0); rank >= 0; rank = told.next(cell, rank + 1)) {
            int begin = from[cell.orders().byBeginning()[rank]];
            firstEarliest = Math.min(firstEarliest, cell.bounds.earliest(begin));
            firstLatest = Math.min(firstLatest, cell.bounds.latest(begin));
            int end = to[told.ended(rank)];
            if (end < 0) {
                endless = true;
            } else {
                lastEarliest = Math.max(lastEarliest, cell.bounds.earliest(end));
                lastLatest = Math.max(lastLatest, cell.bounds.latest(end));
            }
        }
    }
}
