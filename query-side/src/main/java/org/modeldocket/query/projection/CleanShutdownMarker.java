package org.modeldocket.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file {@code views.open}, there while the views are open. One that is found at the start says that the last run did not
 * end in order: H2 saves its tables one after another while several processors go on writing, so the file may then hold half
 * of what was one transaction.
 */
final class CleanShutdownMarker {
    private final Path file;

    CleanShutdownMarker(Path directory) {
        file = directory.resolve("views.open");
    }

    boolean isThere() {
        return Files.exists(file);
    }

    /** Returns once the marker survives a loss of power. */
    void set() {
        try {
            try (FileChannel marker = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                marker.force(true);
            }
            try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
