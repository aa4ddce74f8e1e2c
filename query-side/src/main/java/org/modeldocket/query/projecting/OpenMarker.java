package org.modeldocket.query.projecting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The file {@code views.open}: it is there from before the views are opened until after they were closed in good order, and
 * locked while their process lives. Whoever finds it and gets the lock knows that the last run ended in between.
 *
 * <p>That matters since H2 collects the roots of its maps one after another while other threads go on writing: a file that
 * several threads wrote may, after a kill or a power cut, hold half a transaction.
 */
final class OpenMarker {
    private final Path file;
    private final FileChannel channel;
    private final boolean found;

    private OpenMarker(Path file, FileChannel channel, boolean found) {
        this.file = file;
        this.channel = channel;
        this.found = found;
    }

    /** Sets the marker, on the disk before this returns; null where another process holds it, or this one already does. */
    static @Nullable OpenMarker set(Path directory) {
        Path file = directory.resolve("views.open");
        try {
            boolean found = Files.exists(file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(channel)) {
                channel.close();
                return null;
            }
            channel.force(true);
            force(directory);
            return new OpenMarker(file, channel, found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException thisProcessHoldsIt) {
            return false;
        }
    }

    /** Windows opens no directory, and needs this less. */
    private static void force(Path directory) throws IOException {
        if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel entry = FileChannel.open(directory, StandardOpenOption.READ)) {
                entry.force(true);
            }
        }
    }

    /** Whether the marker was there already: the last run did not close the views. */
    boolean wasFound() {
        return found;
    }

    /** To be called when the views were closed in good order. */
    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        leave();
    }

    /** Leaves the marker for the next run to find. */
    void leave() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
