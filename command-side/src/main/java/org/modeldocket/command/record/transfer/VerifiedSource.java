package org.modeldocket.command.record.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.tree.Hash;
import org.modeldocket.command.record.RecordSource;
import org.modeldocket.wire.StoredFact;

/**
 * A record that was read through before it is moved: its file fits its checksums, its positions have no gap, and its facts
 * lead to the newest checkpoint of the log beside it. Whether that log is genuine is for {@code verify record} to say.
 *
 * @param size how many facts
 * @param root of the transparency log over all of them
 * @param signed the newest checkpoint; null where the log has signed nothing, or there is none
 */
record VerifiedSource(long size, Hash root, @Nullable Checkpoint signed) {
    /**
     * @param log the log's directory, which need not be there
     * @throws MigrationRefused when the record is damaged, or not what was signed
     */
    static VerifiedSource of(RecordSource source, Path log, ConsoleProgress progress) {
        if (!source.isSealed()) {
            throw new MigrationRefused(
                    "the record is damaged: its file does not fit its checksums; it was written to past the database, or"
                            + " a power cut left it half written, which the next start of a server on it repairs");
        }
        Checkpoint signed = newest(log);
        long count = source.count();
        FactTree tree = new FactTree();
        progress.begin("reading the embedded record", 0, count);
        while (true) {
            compare(tree, signed);
            List<StoredFact> part = source.after(tree.size(), part(tree.size(), signed));
            if (part.isEmpty()) {
                break;
            }
            tree.add(part);
            progress.at(tree.size());
        }
        progress.end();
        if (tree.size() != count) {
            throw new MigrationRefused("the record is damaged: " + count + " facts are stored, but only " + tree.size()
                    + " have a position of their own");
        }
        if (signed != null && signed.size() > count) {
            throw new MigrationRefused("the record ends at position " + count + ", but " + signed.size()
                    + " facts were signed: its tail was cut off");
        }
        return new VerifiedSource(count, tree.root(), signed);
    }

    /** So many facts that the tree comes to stand at the checkpoint. */
    private static int part(long size, @Nullable Checkpoint signed) {
        return signed == null || signed.size() <= size
                ? Migration.PART
                : (int) Math.min(Migration.PART, signed.size() - size);
    }

    private static void compare(FactTree tree, @Nullable Checkpoint signed) {
        if (signed != null && signed.size() == tree.size() && !signed.root().equals(tree.root())) {
            throw new MigrationRefused("the record is damaged: its first " + signed.size()
                    + " facts are not those that the newest checkpoint was signed for");
        }
    }

    private static @Nullable Checkpoint newest(Path directory) {
        if (!Files.isDirectory(directory)) {
            return null;
        }
        try (OfflineLog log = OfflineLog.open(directory)) {
            if (log.count() == 0) {
                return null;
            }
            SignedCheckpoint newest = log.checkpoint(log.count() - 1);
            if (!newest.isGenuine()) {
                throw new MigrationRefused("the newest checkpoint in " + directory + " is not signed by its key");
            }
            return newest.checkpoint();
        } catch (IOException | IllegalArgumentException e) {
            throw new MigrationRefused("the log in " + directory + " cannot be read: " + e.getMessage());
        }
    }
}
