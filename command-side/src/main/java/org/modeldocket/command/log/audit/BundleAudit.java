package org.modeldocket.command.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.command.log.tree.ProofVerifier;
import tools.jackson.databind.JsonNode;

/** Verifies the bundle of one case: its checkpoint by the key, and each fact by its proof. */
final class BundleAudit {
    private static final Set<String> MEMBERS = Set.of("origin", "publicKey", "checkpoint", "size", "entries");

    private final Audit audit;
    private @Nullable String releaseId;
    private long sequence;
    private long lastIndex = -1;

    private BundleAudit(Audit audit) {
        this.audit = audit;
    }

    static void verify(Path file, Collection<VerifierKey> keys, Audit audit) {
        JsonNode bundle = Inputs.json(file);
        if (!bundle.isObject() || !Set.copyOf(bundle.propertyNames()).equals(MEMBERS)) {
            throw new UnverifiableInput(file + " is not a bundle: an object with " + MEMBERS);
        }
        new BundleAudit(audit).verify(bundle, keys);
    }

    private void verify(JsonNode bundle, Collection<VerifierKey> keys) {
        SignedNote note;
        try {
            note = SignedNote.parse(bundle.path("checkpoint").asString(""));
        } catch (IllegalArgumentException e) {
            throw new UnverifiableInput("the bundle's checkpoint is none: " + e.getMessage(), e);
        }
        Checkpoint checkpoint = Inputs.checkpoint(note, "the bundle's checkpoint", keys, audit);
        if (keys.stream()
                .noneMatch(key -> key.toString().equals(bundle.path("publicKey").asString("")))) {
            audit.find(Finding.Kind.WRONG_KEY, "the bundle names another key than the one given");
        }
        if (!checkpoint.origin().equals(bundle.path("origin").asString(""))) {
            audit.find(Finding.Kind.WRONG_ORIGIN, "the bundle names another origin than its checkpoint");
        }
        if (checkpoint.size() != bundle.path("size").asLong(-1)) {
            audit.find(Finding.Kind.MALFORMED, "the bundle names another size than its checkpoint");
        }
        int count = 0;
        int proved = 0;
        for (JsonNode entry : bundle.path("entries")) {
            proved += entry(entry, checkpoint) ? 1 : 0;
            count++;
        }
        if (count == 0) {
            throw new UnverifiableInput("the bundle holds no entries");
        }
        audit.verified(proved + " of " + count + " facts of " + releaseId + " are in the log as they were signed");
        audit.limit("facts of " + releaseId + " after sequence " + (sequence - 1)
                + ", if the bundle leaves them out: the record, or a newer bundle, shows them");
    }

    /** Returns whether the checkpoint proves it. */
    private boolean entry(JsonNode entry, Checkpoint checkpoint) {
        long index = entry.path("index").asLong(-1);
        byte[] text = entry.path("leaf").asString("").getBytes(UTF_8);
        Leaf leaf = null;
        try {
            leaf = Leaf.parse(text);
        } catch (IllegalArgumentException e) {
            audit.find(Finding.Kind.NOT_CANONICAL, index + 1, null, "its leaf is not a leaf: " + e.getMessage());
        }
        String factId = leaf == null ? null : leaf.factId().toString();
        boolean proved = proves(entry, Hash.ofLeaf(text), index, checkpoint);
        if (!proved) {
            audit.find(
                    Finding.Kind.PROOF_FAILS,
                    index + 1,
                    factId,
                    "is not what was signed at this position: the fact or its proof was changed");
        }
        if (leaf != null) {
            order(leaf, index);
        }
        return proved;
    }

    private static boolean proves(JsonNode entry, Hash leaf, long index, Checkpoint checkpoint) {
        List<Hash> proof = new ArrayList<>();
        try {
            entry.path("proof").forEach(hash -> proof.add(Hash.parse(hash.asString(""))));
        } catch (IllegalArgumentException e) {
            return false;
        }
        return ProofVerifier.includes(leaf, index, checkpoint.size(), proof, checkpoint.root());
    }

    private void order(Leaf leaf, long index) {
        if (leaf.index() != index) {
            audit.find(
                    Finding.Kind.MOVED,
                    index + 1,
                    leaf.factId().toString(),
                    "says itself that it stands at position " + leaf.position());
        }
        if (index <= lastIndex) {
            audit.find(Finding.Kind.OUT_OF_ORDER, leaf, "stands after position " + (lastIndex + 1));
        }
        lastIndex = index;
        if (releaseId == null) {
            releaseId = leaf.releaseId();
        } else if (!leaf.releaseId().equals(releaseId)) {
            audit.find(Finding.Kind.INSERTED, leaf, "is a fact of " + leaf.releaseId() + ", not of " + releaseId);
            return;
        }
        if (leaf.sequence() != sequence) {
            audit.find(
                    leaf.sequence() > sequence ? Finding.Kind.MISSING : Finding.Kind.SEQUENCE_BROKEN,
                    leaf,
                    "sequence " + leaf.sequence() + " stands where " + sequence + " should");
        }
        sequence = leaf.sequence() + 1;
    }
}
