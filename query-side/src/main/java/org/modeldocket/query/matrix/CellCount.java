package org.modeldocket.query.matrix;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;

/**
 * Adds up periods of one company and one treatment, told release by release. An open end of the first beginning stays open (null):
 * what began at some unknown time may have been first.
 */
final class CellCount {
    private final List<String> releases = new ArrayList<>();
    private final FactList facts = new FactList();
    private String release = "";
    private boolean releaseIsOpen;
    private boolean endless;
    private int releaseCount;
    private int openCount;
    private @Nullable DateBounds firstFrom;
    private @Nullable DateBounds lastTo;
    private final PeriodRuns periods = new PeriodRuns();

    /**
     * @param lasts whether it certainly lasts; one that may have ended does not, and has an end
     * @param possiblyLasts whether it is one that may have ended, or not
     */
    void add(StoredPeriod period, boolean lasts, boolean possiblyLasts) {
        if (!period.releaseId().equals(release)) {
            begin(period.releaseId());
        }
        facts.add(period.factIds());
        firstFrom = firstFrom == null ? period.from() : DateBounds.first(firstFrom, period.from());
        periods.add(period, possiblyLasts);
        if (period.open()) {
            endless = true;
        } else {
            lastTo = lastTo == null ? period.to() : DateBounds.last(lastTo, period.to());
        }
        if (lasts && !releaseIsOpen) {
            releaseIsOpen = true;
            openCount++;
        }
    }

    private void begin(String next) {
        release = next;
        releaseIsOpen = false;
        facts.beginRelease();
        releaseCount++;
        if (releases.size() < Cell.MOST) {
            releases.add(next);
        }
    }

    int count() {
        return releaseCount;
    }

    int open() {
        return openCount;
    }

    /** What was added up, under counts that may be those of another tally. */
    Cell cell(
            int count,
            @Nullable Integer possible,
            int open,
            @Nullable Integer possiblyOpen,
            @Nullable List<CellPeriod> possiblePeriods,
            @Nullable Corrected corrected) {
        if (firstFrom == null) {
            throw new IllegalStateException("a cell with no period");
        }
        return new Cell(
                count,
                possible,
                open,
                possiblyOpen,
                firstFrom,
                endless ? null : lastTo,
                periods.all(),
                possiblePeriods,
                List.copyOf(releases),
                facts.ids(),
                facts.count(),
                corrected);
    }
}
