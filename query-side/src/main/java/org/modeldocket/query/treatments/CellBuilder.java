package org.modeldocket.query.treatments;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Bounds;
import org.modeldocket.query.answers.When;

/**
 * Adds up the periods of one company and one treatment. An open end of the first beginning stays open (null) in the cell: what
 * began at some unknown time may have been first.
 */
final class CellBuilder {
    private final Set<String> releases = new LinkedHashSet<>();
    private final Set<String> openReleases = new LinkedHashSet<>();
    private final Set<String> facts = new LinkedHashSet<>();
    private @Nullable Bounds firstFrom;
    private @Nullable Bounds lastTo;

    void add(PeriodSeen period) {
        releases.add(period.releaseId());
        facts.addAll(period.factIds());
        When from = period.from();
        firstFrom = firstFrom == null ? bounds(from) : first(firstFrom, from);
        When to = period.to();
        if (to == null) {
            openReleases.add(period.releaseId());
        } else {
            lastTo = lastTo == null ? bounds(to) : last(lastTo, to);
        }
    }

    Cell build() {
        if (firstFrom == null) {
            throw new IllegalStateException("a cell with no period");
        }
        return new Cell(
                releases.size(),
                openReleases.size(),
                firstFrom,
                openReleases.isEmpty() ? lastTo : null,
                some(releases),
                some(facts),
                facts.size());
    }

    private static List<String> some(Set<String> all) {
        return all.stream().limit(Cell.MOST).toList();
    }

    private static Bounds bounds(When when) {
        return new Bounds(when.earliest(), when.latest());
    }

    /** An earliest day that is open reaches back without end, a latest one forward. */
    private static Bounds first(Bounds a, When b) {
        LocalDate earliest = a.earliest() == null || b.earliest() == null ? null : min(a.earliest(), b.earliest());
        return new Bounds(earliest, a.latest() == null ? b.latest() : min(a.latest(), b.latest()));
    }

    private static Bounds last(Bounds a, When b) {
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
