package org.modeldocket.query.matrix.cell;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.matrix.correction.Corrected;

/** Adds up the periods of a cell that hold at a moment. Only what an answer shows is made into objects. One serves cell after cell. */
final class CellSum {
    private final CellScan scan = new CellScan();
    private final PeriodRuns runs = new PeriodRuns();
    private final PeriodSpan span = new PeriodSpan();

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
                BoundsTable.bounds(span.firstEarliest(), span.firstLatest(), span.firstFlags()),
                span.isEndless() ? null : BoundsTable.bounds(span.lastEarliest(), span.lastLatest(), span.lastFlags()),
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
        span.clear();
        int[] from = cell.column(CellTable.FROM);
        int[] to = cell.column(CellTable.TO);
        for (int rank = told.next(cell, 0); rank >= 0; rank = told.next(cell, rank + 1)) {
            span.begin(cell.bounds, from[cell.orders().byBeginning()[rank]]);
            int end = to[told.ended(rank)];
            if (end < 0) {
                span.lasts();
            } else {
                span.end(cell.bounds, end);
            }
        }
    }
}
