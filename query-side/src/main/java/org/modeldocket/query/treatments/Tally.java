package org.modeldocket.query.treatments;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Bounds;
import org.modeldocket.query.answers.When;

/**
 * Adds up periods of one company and one treatment. An open end of the first beginning stays open (null): what began at some
 * unknown time may have been first.
 */
final class Tally {
    private final Set<String> releases = new LinkedHashSet<>();
    private final Set<String> openReleases = new LinkedHashSet<>();
    private final Set<UUID> facts = new LinkedHashSet<>();
    private @Nullable Bounds firstFrom;
    private @Nullable Bounds lastTo;

    void add(StoredPeriod period) {
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

    Set<String> releases() {
        return releases;
    }

    int open() {
        return openReleases.size();
    }

    int facts() {
        return facts.size();
    }

    Bounds firstFrom() {
        if (firstFrom == null) {
            throw new IllegalStateException("a cell with no period");
        }
        return firstFrom;
    }

    @Nullable
    Bounds lastTo() {
        return openReleases.isEmpty() ? lastTo : null;
    }

    List<String> someReleases() {
        return releases.stream().limit(Cell.MOST).toList();
    }

    List<String> someFacts() {
        return facts.stream().limit(Cell.MOST).map(UUID::toString).toList();
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
