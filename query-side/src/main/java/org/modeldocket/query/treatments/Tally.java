package org.modeldocket.query.treatments;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Bounds;

/**
 * Adds up periods of one company and one treatment, told release by release. An open end of the first beginning stays open (null):
 * what began at some unknown time may have been first.
 */
final class Tally {
    private final List<String> releases = new ArrayList<>();
    private final List<String> facts = new ArrayList<>();
    private final Set<UUID> factsOfRelease = new HashSet<>();
    private String release = "";
    private boolean releaseIsOpen;
    private int releaseCount;
    private int openCount;
    private int factCount;
    private @Nullable Bounds firstFrom;
    private @Nullable Bounds lastTo;

    void add(StoredPeriod period) {
        if (!period.releaseId().equals(release)) {
            begin(period.releaseId());
        }
        ByteBuffer ids = period.factIds().duplicate();
        while (ids.hasRemaining()) {
            addFact(new UUID(ids.getLong(), ids.getLong()));
        }
        firstFrom = firstFrom == null ? period.from() : first(firstFrom, period.from());
        if (!period.open()) {
            lastTo = lastTo == null ? period.to() : last(lastTo, period.to());
        } else if (!releaseIsOpen) {
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
    Cell cell(int count, @Nullable Integer possible, int open, @Nullable Corrected corrected) {
        if (firstFrom == null) {
            throw new IllegalStateException("a cell with no period");
        }
        return new Cell(
                count,
                possible,
                open,
                firstFrom,
                openCount == 0 ? lastTo : null,
                List.copyOf(releases),
                List.copyOf(facts),
                factCount,
                corrected);
    }

    /** An earliest day that is open reaches back without end, a latest one forward. */
    private static Bounds first(Bounds a, Bounds b) {
        LocalDate earliest = a.earliest() == null || b.earliest() == null ? null : min(a.earliest(), b.earliest());
        return new Bounds(earliest, a.latest() == null ? b.latest() : min(a.latest(), b.latest()));
    }

    private static Bounds last(Bounds a, Bounds b) {
        LocalDate latest = a.latest() == null || b.latest() == null ? null : max(a.latest(), b.latest());
        return new Bounds(a.earliest() == null ? b.earliest() : max(a.earliest(), b.earliest()), latest);
    }

    private static LocalDate min(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, @Nullable LocalDate b) {
        return b == null || a.isAfter(b) ? a : b;
    }
}
