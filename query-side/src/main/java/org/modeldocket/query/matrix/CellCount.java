package org.modeldocket.query.matrix;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;

/**
 * Adds up periods of one company and one treatment, told release by release. An open end of the first beginning stays open (null):
 * what began at some unknown time may have been first.
 */
final class CellCount {
    private final List<String> releases = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final Set<UUID> factsOfRelease = new HashSet<>();
    private String release = "";
    private boolean releaseIsOpen;
    private boolean endless;
    private int releaseCount;
    private int openCount;
    private int factCount;
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
        ByteBuffer ids = period.factIds().duplicate();
        while (ids.hasRemaining()) {
            addFact(new UUID(ids.getLong(), ids.getLong()));
        }
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
        factsOfRelease.clear();
        releaseCount++;
        if (releases.size() < Cell.MOST) {
            releases.add(next);
        }
    }

    private void addFact(UUID fact) {
        if (factsOfRelease.add(fact)) {
            factCount++;
            if (facts.size() < Cell.MOST) {
                facts.add(fact.toString());
            }
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
                List.copyOf(facts),
                factCount,
                corrected);
    }
}
