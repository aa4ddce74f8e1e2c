package org.modeldocket.command.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.SigningKey;
import org.modeldocket.command.log.tree.CompactRange;
import org.modeldocket.command.log.tree.Leaf;
import org.modeldocket.command.log.tree.NodeReader;
import org.modeldocket.command.log.tree.ProofBuilder;
import org.modeldocket.command.record.StoredFactReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the log at its last checkpoint, also after a crash. Hashes that are missing or do not lead to that checkpoint are
 * computed again from the record, and each checkpoint ever signed is compared with the result.
 *
 * <p>It detects another record, one that ends before the last checkpoint, and one whose fact at that checkpoint differs. A
 * fact altered earlier is detected only while hashes are computed again; finding it is the auditors' task.
 */
final class LogRecovery {
    private static final Logger LOG = LoggerFactory.getLogger(LogRecovery.class);

    private final StoredFactReader record;
    private final UUID recordId;
    private final LogFiles files;
    private final SigningKey key;
    private final Clock clock;

    LogRecovery(StoredFactReader record, UUID recordId, LogFiles files, SigningKey key, Clock clock) {
        this.record = record;
        this.recordId = recordId;
        this.files = files;
        this.key = key;
        this.clock = clock;
    }

    /** The checkpoints signed so far. */
    CheckpointFile history() throws IOException {
        if (Files.exists(files.record())) {
            if (!Files.exists(files.checkpoints())) {
                LOG.warn("MD-LOG-003 the signed checkpoints are missing; the history starts again");
            }
        }
        files.begin(recordId);
        return CheckpointFile.read(files);
    }

    /** @throws RecordMismatch when the record is not the one that was signed */
    LogWriter open(CheckpointFile history) throws IOException {
        String signedRecord = Files.readString(files.record(), US_ASCII).strip();
        if (!signedRecord.equals(recordId.toString())) {
            throw new RecordMismatch("it is the log of record " + signedRecord + ", and this is record " + recordId);
        }
        Optional<SignedCheckpoint> last = history.last();
        long size = last.map(SignedCheckpoint::size).orElse(0L);
        if (record.lastPosition() < size) {
            throw new RecordMismatch("the record ends at position " + record.lastPosition() + ", but " + size
                    + " facts were signed: its tail was cut off");
        }
        if (last.isPresent() && !leadTo(last.get().checkpoint())) {
            LOG.warn("MD-LOG-002 the log's hashes are missing or damaged; rebuilding them from the record");
            makeHashesAnew(history, size);
        }
        CompactRange range = new CompactRange();
        if (size > 0) {
            try (HashFile.Reader nodes = HashFile.read(files.hashes())) {
                range = CompactRange.of(nodes, size);
                compare(size, nodes);
            }
        }
        return new LogWriter(range, HashFile.append(files.hashes(), size), history, key, clock);
    }

    private boolean leadTo(Checkpoint checkpoint) throws IOException {
        if (!HashFile.reaches(files.hashes(), checkpoint.size())) {
            return false;
        }
        if (checkpoint.size() == 0) {
            return true;
        }
        try (HashFile.Reader nodes = HashFile.read(files.hashes())) {
            return ProofBuilder.root(nodes, checkpoint.size()).equals(checkpoint.root());
        }
    }

    /** A record restored from a backup, and grown since, has other facts at the old positions. */
    private void compare(long position, NodeReader nodes) {
        boolean isSigned = record.range(position, position).stream()
                .anyMatch(fact -> Leaf.of(fact).hash().equals(nodes.at(0, position - 1)));
        if (!isSigned) {
            throw new RecordMismatch("the fact at position " + position + " is not the one that was signed");
        }
    }

    private void makeHashesAnew(CheckpointFile history, long size) throws IOException {
        Path fresh = files.hashes().resolveSibling("hashes.new");
        CompactRange range = new CompactRange();
        try (HashFile hashes = HashFile.append(fresh, 0)) {
            for (long number = 0; number < history.count(); number++) {
                SignedCheckpoint kept = history.get(number);
                long from = range.size();
                FactRanges.forEach(
                        record,
                        from + 1,
                        kept.size(),
                        fact -> range.add(Leaf.of(fact).hash(), hashes::add));
                if (!kept.isGenuine() || !range.root().equals(kept.checkpoint().root())) {
                    throw new RecordMismatch("the facts at positions " + (from + 1) + " to " + kept.size()
                            + " are not those that were signed, or the checkpoint of size " + kept.size()
                            + " is forged");
                }
            }
            hashes.force();
        }
        Files.move(fresh, files.hashes(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        LOG.info("MD-LOG-004 rebuilt the log's hashes for {} facts; they match every checkpoint", size);
    }
}
