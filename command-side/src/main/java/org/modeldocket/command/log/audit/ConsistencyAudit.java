package org.modeldocket.command.log.audit;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.ProofVerifier;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.h2.H2RecordFile;
import tools.jackson.databind.JsonNode;

/** Verifies that the log of a newer checkpoint begins with the log of an older one: nothing between was altered or cut off. */
final class ConsistencyAudit {
    private final Audit audit;
    private final Checkpoint older;
    private final Checkpoint newer;

    ConsistencyAudit(SignedNote older, SignedNote newer, Collection<VerifierKey> keys, Audit audit) {
        this.audit = audit;
        this.older = Inputs.checkpoint(older, "the older checkpoint", keys, audit);
        this.newer = Inputs.checkpoint(newer, "the newer checkpoint", keys, audit);
        if (!this.older.origin().equals(this.newer.origin())) {
            audit.find(
                    Finding.Kind.WRONG_ORIGIN,
                    "they are of two logs: " + this.older.origin() + " and " + this.newer.origin());
        }
    }

    Checkpoint older() {
        return older;
    }

    Checkpoint newer() {
        return newer;
    }

    /** @throws UnverifiableInput when both checkpoints are sound and the first is the newer one: the files are swapped */
    void requireOrder() {
        if (audit.isClean() && older.size() > newer.size()) {
            throw new UnverifiableInput("the first checkpoint (" + older.size() + ") is newer than the second ("
                    + newer.size() + "): swap them");
        }
    }

    /** Whether the checkpoints alone decide it. */
    boolean isDecided() {
        return older.size() == 0 || older.size() >= newer.size();
    }

    void byCheckpointsAlone() {
        decide(ProofVerifier.consistent(older.size(), older.root(), newer.size(), newer.root(), List.of()));
    }

    void byProof(JsonNode answer) {
        List<Hash> proof = new ArrayList<>();
        try {
            answer.path("proof").forEach(hash -> proof.add(Hash.parse(hash.asString(""))));
        } catch (IllegalArgumentException e) {
            throw new UnverifiableInput("the proof is not a list of hashes: " + e.getMessage(), e);
        }
        decide(ProofVerifier.consistent(older.size(), older.root(), newer.size(), newer.root(), proof));
    }

    private void decide(boolean consistent) {
        if (consistent) {
            audit.verified("the log of size " + newer.size() + " begins with the log of size " + older.size());
        } else {
            audit.find(
                    Finding.Kind.INCONSISTENT,
                    "the log of size " + newer.size() + " does not begin with the log of size " + older.size()
                            + ", or the proof is not that of these two");
        }
    }

    void byEntries(Path file) {
        LeafAudit leaves = leaves();
        EntriesAudit.forEach(file, audit, leaves::next);
        leaves.end();
    }

    void byRecord(Path file) {
        LeafAudit leaves = leaves();
        try (H2RecordFile record = H2RecordFile.open(file)) {
            record.read(leaves::next);
        } catch (RecordUnavailable e) {
            throw new UnverifiableInput(String.valueOf(e.getMessage()), e);
        }
        leaves.end();
    }

    private LeafAudit leaves() {
        return new LeafAudit(audit, List.of(older, newer), null);
    }
}
