package org.modeldocket.command.log.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.wire.StoredFact;

/** Goes over all facts, as a record or an export gives them, and holds them against what was signed. */
final class LeafAudit {
    private final Audit audit;
    private final StructureCheck structure;
    private final RootCheck roots;
    private final @Nullable PositionCheck places;
    private long count;

    /** @param places where the hashes that were signed are known one by one */
    LeafAudit(Audit audit, List<Checkpoint> checkpoints, @Nullable PositionCheck places) {
        this.audit = audit;
        this.places = places;
        structure = new StructureCheck(audit);
        roots = new RootCheck(checkpoints);
    }

    void next(Leaf leaf) {
        next(ReadLeaf.of(leaf));
    }

    /** Stored facts in the order of their positions. They are read on all processors, and compared one by one. */
    void next(List<StoredFact> facts) {
        facts.parallelStream().map(fact -> ReadLeaf.of(Leaf.of(fact))).toList().forEach(this::next);
    }

    private void next(ReadLeaf read) {
        structure.next(read);
        Leaf leaf = read.leaf();
        Hash hash = read.hash();
        if (places != null) {
            places.next(leaf, hash);
        }
        roots.next(leaf, hash);
        count++;
    }

    void end() {
        roots.end();
        long known = 0;
        if (places != null) {
            places.end();
            known = places.size();
        }
        long ends = Math.max(known, structure.lastPosition());
        if (ends < roots.newest()) {
            audit.find(
                    Finding.Kind.MISSING,
                    StructureCheck.range(ends + 1, roots.newest())
                            + " are not there, though they were signed: the tail was cut off");
        }
        Checkpoint bad = roots.bad();
        if (bad != null && bad.size() > ends) {
            audit.limit(
                    "whether the facts at " + StructureCheck.range(roots.good() + 1, ends)
                            + " are those that were signed: the checkpoint that covers them covers facts that are not there, too");
        } else if (bad != null && (known < bad.size() || audit.isClean())) {
            audit.find(
                    Finding.Kind.ROOT_DIFFERS,
                    "the facts at " + StructureCheck.range(roots.good() + 1, bad.size())
                            + " are not those that were signed; which of them, and whether later ones are, cannot be told"
                            + " without the log's hashes");
        }
        audit.verified(count + " facts were read");
        if (roots.good() > 0) {
            audit.verified("the facts at " + StructureCheck.range(1, roots.good()) + " are those that were signed");
        }
        if (structure.lastPosition() > roots.newest()) {
            audit.limit("whether what stands at " + StructureCheck.range(roots.newest() + 1, structure.lastPosition())
                    + " is as it was recorded: no checkpoint covers it");
        }
    }
}
