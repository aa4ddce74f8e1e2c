package org.modeldocket.command.log.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.command.log.tree.ProofBuilder;
import org.modeldocket.command.record.RecordSource;
import org.modeldocket.command.record.RecordUnavailable;

/**
 * Verifies a record, in a file or on a server, against checkpoints: the auditor's own, and those that the log beside the record has kept. The
 * log's hashes, once a checkpoint vouches for them, tell which fact is not the one that was signed.
 */
final class RecordAudit {
    private final Audit audit;
    private final Collection<VerifierKey> keys;
    private final List<Checkpoint> trusted = new ArrayList<>();

    RecordAudit(Audit audit, Collection<VerifierKey> keys) {
        this.audit = audit;
        this.keys = keys;
    }

    /**
     * @param record opens it, once the log is open: it holds all entries signed by then
     * @param directory of the log; null where there is none
     */
    void verify(Supplier<RecordSource> record, @Nullable Path directory, @Nullable Path own) throws IOException {
        if (own == null) {
            audit.limit(
                    "a tail that was cut off together with the log's own checkpoints, or a record and a log made anew"
                            + " by somebody who has the signing key: for that, give a checkpoint that you kept (--checkpoint)");
        } else {
            trust(Inputs.checkpoint(Inputs.note(own), "the checkpoint in " + own, keys, audit));
        }
        if (directory == null) {
            audit(record, null);
        } else {
            try (OfflineLog log = OfflineLog.open(directory)) {
                history(log);
                audit(record, log);
            }
        }
        audit.limit("a change of what is stored beside a fact and not signed: command, correlation and causation ids");
    }

    private void trust(Checkpoint checkpoint) {
        if (audit.isClean()) {
            trusted.add(checkpoint);
        }
    }

    private void history(OfflineLog log) throws IOException {
        Map<VerifierKey, Long> others = new LinkedHashMap<>();
        for (long number = 0; number < log.count(); number++) {
            try {
                SignedCheckpoint signed = log.checkpoint(number);
                if (!keys.contains(signed.key())) {
                    others.merge(signed.key(), 1L, Long::sum);
                } else if (signed.isGenuine()) {
                    trusted.add(signed.checkpoint());
                } else {
                    audit.find(
                            Finding.Kind.BAD_SIGNATURE,
                            "the checkpoint of size " + signed.size() + " in the log is not signed by its key");
                }
            } catch (IllegalArgumentException e) {
                audit.find(Finding.Kind.LOG_DAMAGED, String.valueOf(e.getMessage()));
            }
        }
        others.forEach((key, count) -> audit.find(
                Finding.Kind.WRONG_KEY,
                count + " of the log's " + log.count() + " checkpoints are signed by " + key
                        + ", which is not a key given; give each key that the log has had"));
    }

    private void audit(Supplier<RecordSource> opening, @Nullable OfflineLog log) throws IOException {
        if (trusted.isEmpty() && audit.isClean()) {
            throw new UnverifiableInput(
                    "there is no checkpoint to verify the record against; give one with --checkpoint");
        }
        LeafAudit leaves = new LeafAudit(audit, trusted, log == null ? null : places(log));
        try (RecordSource record = opening.get()) {
            long[] read = {0};
            record.read(facts -> {
                read[0] += facts.size();
                leaves.next(facts);
            });
            leaves.end();
            if (!record.isSealed()) {
                audit.find(
                        Finding.Kind.FILE_DAMAGED,
                        "the file does not fit its checksums, and no server will show all of it: it was written to past the"
                                + " database, or a power cut left it half written, which the next start repairs");
            }
            if (read[0] != record.count()) {
                audit.find(
                        Finding.Kind.OUT_OF_ORDER,
                        record.count() + " facts are stored, but only " + read[0] + " have a position of their own");
            }
        } catch (RecordUnavailable e) {
            throw new UnverifiableInput(String.valueOf(e.getMessage()), e);
        }
    }

    /** The hashes that were signed, if a trusted checkpoint proves that they are those. */
    private @Nullable PositionCheck places(OfflineLog log) throws IOException {
        Checkpoint newest = null;
        for (Checkpoint checkpoint : trusted.stream()
                .sorted(Comparator.comparing(Checkpoint::size).reversed())
                .toList()) {
            if (log.reaches(checkpoint.size())
                    && ProofBuilder.root(log.nodes(), checkpoint.size()).equals(checkpoint.root())) {
                newest = checkpoint;
                break;
            }
        }
        if (newest == null
                || newest.size()
                        < trusted.stream().mapToLong(Checkpoint::size).max().orElse(0)) {
            audit.find(
                    Finding.Kind.LOG_DAMAGED,
                    "the log's hashes do not lead to the newest checkpoint; they were altered or are missing");
        }
        return newest == null || newest.size() == 0 ? null : new PositionCheck(log.nodes(), newest.size(), audit);
    }
}
