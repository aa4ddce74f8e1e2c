package org.modeldocket.command.record.transfer;

import java.util.List;
import org.modeldocket.command.log.tree.CompactRange;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.wire.StoredFact;

/** The tree of the transparency log over facts as they are read, from the first on and without a gap. */
final class FactTree {
    private final CompactRange range = new CompactRange();

    /** How many facts are in it, which is the position of the last. */
    long size() {
        return range.size();
    }

    Hash root() {
        return range.root();
    }

    /**
     * Adds facts behind the last. They are hashed on all processors.
     *
     * @throws MigrationRefused when a position is missing or comes twice
     */
    void add(List<StoredFact> facts) {
        List<Hash> leaves =
                facts.parallelStream().map(fact -> Leaf.of(fact).hash()).toList();
        for (int i = 0; i < leaves.size(); i++) {
            if (facts.get(i).position() != range.size() + 1) {
                throw new MigrationRefused("no fact stands at position " + (range.size() + 1) + ", and one at "
                        + facts.get(i).position());
            }
            range.add(leaves.get(i));
        }
    }
}
