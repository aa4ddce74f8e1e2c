package org.modeldocket.command.log.audit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.modeldocket.command.log.tree.Leaf;

/**
 * What facts must keep among themselves, signed or not: positions without gaps, a clock that never runs backwards, sequences
 * without gaps in each release, each id once, canonical payloads. Remembers some hundred bytes a fact.
 */
final class StructureCheck {
    private final Audit audit;
    private final Map<UUID, Long> positions = new HashMap<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private long position;
    private Instant recordedAt = Instant.MIN;

    StructureCheck(Audit audit) {
        this.audit = audit;
    }

    void next(ReadLeaf read) {
        Leaf leaf = read.leaf();
        order(leaf);
        if (leaf.recordedAt().isBefore(recordedAt)) {
            audit.find(
                    Finding.Kind.CLOCK_RUNS_BACK,
                    leaf,
                    "recorded at " + leaf.recordedAt() + ", before the fact that comes before it, at " + recordedAt);
        }
        recordedAt = leaf.recordedAt();
        long expected = sequences.getOrDefault(leaf.releaseId(), -1L) + 1;
        if (leaf.sequence() != expected) {
            audit.find(
                    Finding.Kind.SEQUENCE_BROKEN,
                    leaf,
                    "sequence " + leaf.sequence() + " of " + leaf.releaseId() + " stands where " + expected
                            + " should");
        }
        sequences.put(leaf.releaseId(), leaf.sequence());
        Long first = positions.putIfAbsent(leaf.factId(), leaf.position());
        if (first != null) {
            audit.find(Finding.Kind.FACT_ID_WRONG, leaf, "the same id as at position " + first);
        }
        payload(leaf, read.ownId());
    }

    private void order(Leaf leaf) {
        if (leaf.position() <= position) {
            audit.find(Finding.Kind.OUT_OF_ORDER, leaf, "stands after position " + position);
        } else if (leaf.position() > position + 1) {
            audit.find(Finding.Kind.MISSING, "no fact stands at " + range(position + 1, leaf.position() - 1));
        }
        position = leaf.position();
    }

    private void payload(Leaf leaf, Optional<String> ownId) {
        if (ownId.isEmpty()) {
            audit.find(Finding.Kind.NOT_CANONICAL, leaf, "its payload is not canonical JSON");
        } else if (!ownId.get().equals(leaf.factId().toString())) {
            audit.find(Finding.Kind.FACT_ID_WRONG, leaf, "stands under another id than it says itself");
        }
    }

    /** The position of the last fact. */
    long lastPosition() {
        return position;
    }

    static String range(long first, long last) {
        return first == last ? "position " + first : "positions " + first + " to " + last;
    }
}
