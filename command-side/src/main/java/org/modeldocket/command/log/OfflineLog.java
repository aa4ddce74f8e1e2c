package org.modeldocket.command.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.SignedCheckpoint;
import org.modeldocket.command.log.tree.NodeReader;

/** The files of a log in a data directory, for an auditor: evidence to verify before it is trusted. Read only. */
public final class OfflineLog implements AutoCloseable {
    private final LogFiles files;
    private final CheckpointFile checkpoints;
    private final HashFile.@Nullable Reader hashes;

    private OfflineLog(LogFiles files, CheckpointFile checkpoints, HashFile.@Nullable Reader hashes) {
        this.files = files;
        this.checkpoints = checkpoints;
        this.hashes = hashes;
    }

    /** Where the log lies in a data directory. */
    public static Path in(Path dataDirectory) {
        return LogFiles.in(dataDirectory).directory();
    }

    /** Opens the log in its directory; what is missing there is missing here. */
    public static OfflineLog open(Path logDirectory) throws IOException {
        LogFiles files = new LogFiles(logDirectory);
        return new OfflineLog(
                files, CheckpointFile.read(files), Files.exists(files.hashes()) ? HashFile.read(files.hashes()) : null);
    }

    /** How many checkpoints were signed. */
    public long count() {
        return checkpoints.count();
    }

    /**
     * A checkpoint by its number, from 0.
     *
     * @throws IllegalArgumentException when it is damaged
     */
    public SignedCheckpoint checkpoint(long number) throws IOException {
        return checkpoints.get(number);
    }

    /** Whether the hashes of a tree of that size are there, right or wrong. */
    public boolean reaches(long size) throws IOException {
        return HashFile.reaches(files.hashes(), size);
    }

    /** The nodes as far as the log {@link #reaches}. */
    public NodeReader nodes() {
        return (level, index) -> {
            if (hashes == null) {
                throw new IllegalStateException("there are no hashes");
            }
            return hashes.at(level, index);
        };
    }

    @Override
    public void close() throws IOException {
        if (hashes != null) {
            hashes.close();
        }
    }
}
