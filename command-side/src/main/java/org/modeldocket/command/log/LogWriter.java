package org.modeldocket.command.log;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.modeldocket.wire.StoredFact;

/**
 * Appends facts to the log and signs it. A checkpoint is written only once the hashes that it covers are durable, and is
 * given out only once it is durable itself. For one thread; after a failure it must be closed and another one opened.
 */
final class LogWriter implements AutoCloseable {
    private final GrowingTree tree;
    private final HashFile hashes;
    private final CheckpointFile checkpoints;
    private final SigningKey key;
    private final Clock clock;

    LogWriter(GrowingTree tree, HashFile hashes, CheckpointFile checkpoints, SigningKey key, Clock clock) {
        this.tree = tree;
        this.hashes = hashes;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    long size() {
        return tree.size();
    }

    void add(StoredFact fact) {
        if (fact.position() != tree.size() + 1) {
            throw new IllegalStateException(
                    "position " + (tree.size() + 1) + " is missing from the record; " + fact.position() + " follows");
        }
        tree.add(Leaf.of(fact).hash(), hashes::add);
    }

    SignedCheckpoint sign() throws IOException {
        hashes.force();
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), tree.size(), tree.root());
        SignedCheckpoint signed = new SignedCheckpoint(
                checkpoint,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                key.verifier(),
                key.sign(checkpoint.text()));
        checkpoints.append(signed);
        return signed;
    }

    @Override
    public void close() throws IOException {
        hashes.close();
    }
}
