package org.modeldocket.command.record.h2;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a second process, and a second record in this one, out. The operating system frees it when the process dies. */
final class DirectoryLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryLock.class);
    /** Asked before the file is touched: on POSIX, closing any channel to a file frees the process's locks on it. */
    private static final Set<Path> TAKEN = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock take(Path directory, String name) {
        try {
            if (!Files.isDirectory(directory)) {
                OwnerOnlyFile.restrictDirectory(directory);
            }
            Path file = directory.toRealPath().resolve(name + ".lock");
            if (!TAKEN.add(file)) {
                throw new RecordUnavailable("the record in " + directory + " is open already in this process");
            }
            try {
                return lock(file, directory);
            } catch (IOException | RuntimeException e) {
                TAKEN.remove(file);
                throw e;
            }
        } catch (IOException e) {
            throw new RecordUnavailable("the record's directory " + directory + " cannot be used", e);
        }
    }

    private static DirectoryLock lock(Path file, Path directory) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean isLocked = false;
        try {
            OwnerOnlyFile.restrict(file);
            isLocked = channel.tryLock() != null;
        } finally {
            if (!isLocked) {
                channel.close();
            }
        }
        if (!isLocked) {
            throw new RecordUnavailable(
                    "another process has the record in " + directory + " open; stop it, or use another data directory");
        }
        return new DirectoryLock(file, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("MD-REC-005 the record's lock could not be released", e);
        }
        TAKEN.remove(file);
    }
}
