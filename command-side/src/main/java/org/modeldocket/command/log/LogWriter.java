package org.modeldocket.command.log;

import java.io.IOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.SigningKey;
import org.modeldocket.command.log.tree.CompactRange;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.wire.StoredFact;

/**
 * Appends facts to the log and signs it. A checkpoint is written when the hashes that it covers are durable, and published
 * when it is durable itself. For one thread; after a failure it must be closed and another one opened.
 */
final class LogWriter implements AutoCloseable {
    private final CompactRange range;
    private final HashFile hashes;
    private final CheckpointFile checkpoints;
    private final SigningKey key;
    private final Clock clock;

    LogWriter(CompactRange range, HashFile hashes, CheckpointFile checkpoints, SigningKey key, Clock clock) {
        this.range = range;
        this.hashes = hashes;
        this.checkpoints = checkpoints;
        this.key = key;
        this.clock = clock;
    }

    long size() {
        return range.size();
    }

    void add(StoredFact fact) {
        if (fact.position() != range.size() + 1) {
            throw new IllegalStateException(
                    "position " + (range.size() + 1) + " is missing from the record; " + fact.position() + " follows");
        }
        range.add(Leaf.of(fact).hash(), hashes::add);
    }

    SignedCheckpoint sign() throws IOException {
        hashes.force();
        Checkpoint checkpoint = new Checkpoint(key.verifier().name(), range.size(), range.root());
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
