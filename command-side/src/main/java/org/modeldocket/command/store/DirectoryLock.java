package org.modeldocket.command.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a second process, and a second record in this one, out. The operating system frees it when the process dies. */
final class DirectoryLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLock.class);

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    static DirectoryLock take(Path directory, String name) {
        Path file = directory.resolve(name + ".lock");
        @Nullable FileChannel channel = null;
        try {
            if (!Files.isDirectory(directory)) {
                OwnerOnly.directory(directory);
            }
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            OwnerOnly.file(file);
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            close(channel);
            throw new RecordUnavailable("the record in " + directory + " is open already in this process", e);
        } catch (IOException e) {
            close(channel);
            throw new RecordUnavailable("the record's directory " + directory + " cannot be used", e);
        }
        close(channel);
        throw new RecordUnavailable(
                "another process has the record in " + directory + " open; stop it, or use another data directory");
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                LOG.warn("MD-REC-005 the record's lock could not be freed", e);
            }
        }
    }

    @Override
    public void close() {
        close(channel);
    }
}
