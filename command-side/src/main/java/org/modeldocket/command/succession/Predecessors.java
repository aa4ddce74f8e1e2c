package org.modeldocket.command.succession;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.StoredFact;

/**
 * Which release each release succeeds, folded from the facts of the record in the order of their positions: as its registration
 * says, or the last correction of it that is not retracted. A release takes the place of one that came before it, so the way from
 * one to the next never leads back.
 *
 * <p>For one thread.
 */
public final class Predecessors {
    /** What a registration said at first, or after a correction; {@code undone} while that is retracted. */
    private record Version(UUID factId, @Nullable String succeeds, boolean undone) {}

    /** A release whose registration names another one, or did before a correction. */
    private record Release(String releaseId, List<Version> versions) {
        private static final Version NAMES_NONE = new Version(new UUID(0, 0), null, false);

        Version last() {
            return versions.stream()
                    .filter(version -> !version.undone())
                    .reduce((before, last) -> last)
                    .orElse(NAMES_NONE);
        }

        Release with(Version version) {
            List<Version> more = new ArrayList<>(versions);
            more.add(version);
            return new Release(releaseId, List.copyOf(more));
        }

        /** The same where one of its corrections is retracted, or no longer. */
        Release with(UUID correction, boolean undone) {
            return new Release(
                    releaseId,
                    versions.stream()
                            .map(v -> v.factId().equals(correction) ? new Version(correction, v.succeeds(), undone) : v)
                            .toList());
        }
    }

    /**
     * All at a position.
     *
     * @param format to be raised with each change to these records
     */
    private record Snapshot(
            int format, long position, @Nullable List<Release> releases) {
        static final int FORMAT = 1;
    }

    private final Map<String, Release> releases = new HashMap<>();
    /** The release of each version. */
    private final Map<UUID, String> byFact = new HashMap<>();

    /** The next fact in the order of positions. */
    public void add(StoredFact fact) {
        add(Succession.of(fact));
    }

    public void add(Succession succession) {
        Release after = after(succession);
        if (after != null) {
            put(after);
        }
    }

    private void put(Release release) {
        releases.put(release.releaseId(), release);
        release.versions().forEach(version -> byFact.put(version.factId(), release.releaseId()));
    }

    /** The release once the fact is added; null where the fact changes nothing. */
    private @Nullable Release after(Succession succession) {
        UUID undone = succession.undone();
        Release known = releases.get(succession.releaseId());
        if (undone != null) {
            return known == null || !byFact.containsKey(undone) ? null : known.with(undone, !succession.redone());
        }
        if (!succession.registers() || known == null && succession.succeeds() == null) {
            return null;
        }
        Release before = known == null ? new Release(succession.releaseId(), List.of()) : known;
        return before.with(new Version(succession.factId(), succession.succeeds(), false));
    }

    /** Whether a fact, if it were added now, may change which release succeeds which. */
    public boolean mayChange(Succession succession) {
        return after(succession) != null;
    }

    /** The circle that a fact would make, if it were added now. A circle that the record holds already is no hindrance. */
    public Optional<SuccessionConflict> conflict(Succession succession) {
        Release after = after(succession);
        if (after == null) {
            return Optional.empty();
        }
        String first = after.releaseId();
        Release known = releases.get(first);
        String next = after.last().succeeds();
        if (next == null || known != null && Objects.equals(next, known.last().succeeds())) {
            return Optional.empty();
        }
        List<String> circle = new ArrayList<>(List.of(first));
        Set<String> passed = new HashSet<>();
        UUID leadsBack = null;
        while (next != null && passed.add(next)) {
            circle.add(next);
            if (next.equals(first)) {
                return Optional.of(SuccessionConflict.of(circle, leadsBack));
            }
            Release other = releases.get(next);
            Version says = other == null ? Release.NAMES_NONE : other.last();
            leadsBack = says.factId();
            next = says.succeeds();
        }
        return Optional.empty();
    }

    /** What {@link #restore} takes. */
    public byte[] snapshot(long position) {
        return FactJson.mapper()
                .writeValueAsBytes(new Snapshot(Snapshot.FORMAT, position, List.copyOf(releases.values())));
    }

    /**
     * Begins with a snapshot, instead of the facts up to its position.
     *
     * @return whether it was one of that position, written by this version of the product; if not, nothing is known
     */
    public boolean restore(byte[] bytes, long position) {
        clear();
        Snapshot snapshot = FactJson.mapper().readValue(bytes, Snapshot.class);
        if (snapshot.format() != Snapshot.FORMAT || snapshot.position() != position) {
            return false;
        }
        if (snapshot.releases() != null) {
            snapshot.releases().forEach(this::put);
        }
        return true;
    }

    /** Forgets everything; what is added next is the fact at position 1. */
    public void clear() {
        releases.clear();
        byFact.clear();
    }
}
