package org.modeldocket.command.log.audit;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.tree.CompactRange;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;

/** Computes the tree of the facts anew and compares its root with every checkpoint that it passes. */
final class RootCheck {
    private final CompactRange range = new CompactRange();
    private final List<Checkpoint> checkpoints;
    private int next;
    private long good;
    private @Nullable Checkpoint bad;

    /** @param checkpoints those whose signature was verified, in any order */
    RootCheck(List<Checkpoint> checkpoints) {
        this.checkpoints = checkpoints.stream()
                .sorted(Comparator.comparing(Checkpoint::size))
                .toList();
    }

    void next(Leaf leaf, Hash hash) {
        compareBelow(leaf.position());
        range.add(hash);
    }

    void end() {
        compareBelow(Long.MAX_VALUE);
    }

    private void compareBelow(long position) {
        for (; next < checkpoints.size() && checkpoints.get(next).size() < position; next++) {
            Checkpoint signed = checkpoints.get(next);
            boolean fits = range.size() == signed.size() && range.root().equals(signed.root());
            if (fits && bad == null) {
                good = signed.size();
            } else if (!fits && bad == null) {
                bad = signed;
            }
        }
    }

    /** The first checkpoint that the facts do not lead to; null while they lead to all. */
    @Nullable
    Checkpoint bad() {
        return bad;
    }

    /** The size of the last checkpoint before that which they do lead to. */
    long good() {
        return good;
    }

    long newest() {
        return checkpoints.isEmpty() ? 0 : checkpoints.getLast().size();
    }
}
