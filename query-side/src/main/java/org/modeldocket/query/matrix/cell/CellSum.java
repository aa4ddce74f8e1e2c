package org.modeldocket.query.matrix.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.matrix.correction.Corrected;

/** Adds up the periods of a cell that hold at a moment. Only what an answer shows is made into objects. One serves cell after cell. */
final class CellSum {
    private final CellScan scan = new CellScan();
    private final PeriodRuns runs = new PeriodRuns();

    /** The cell of a moment, without the address of its list; null where nothing holds then. */
    @Nullable
    Cell of(CellTable cell, ChangePoints points, ChangePoints.Moment at, int known, @Nullable Corrected corrected) {
        if (!scan.scan(cell, points, at)) {
            return null;
        }
        int count = scan.definiteReleases();
        int possible = scan.possibleReleases();
        int possiblyOpen = scan.possiblyOpenReleases();
        HeldPeriods told = count == 0 ? scan.besides : scan.definite;
        int possibleFacts = scan.possibleFacts();
        int facts = count == 0 ? possibleFacts : scan.definiteFacts();
        NewestIds newest = NewestIds.of(cell, told, known, count == 0 ? possible : count, facts);
        List<CellPeriod> periods = runs.of(cell, told, count > 0);
        PeriodSpan span = runs.span();
        DateBounds first = BoundsTable.bounds(span.firstEarliest(), span.firstLatest(), span.firstFlags());
        DateBounds last =
                span.isEndless() ? null : BoundsTable.bounds(span.lastEarliest(), span.lastLatest(), span.lastFlags());
        return new Cell(
                count,
                possible == count ? null : possible,
                scan.openReleases(),
                possiblyOpen == scan.openReleases() ? null : possiblyOpen,
                first,
                last,
                periods,
                count == 0 || scan.besides.size() == 0 ? null : runs.of(cell, scan.besides, true),
                newest.releases(),
                newest.facts(),
                facts,
                possibleFacts == facts ? null : possibleFacts,
                null,
                corrected);
    }
}
