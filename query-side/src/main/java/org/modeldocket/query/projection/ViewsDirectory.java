package org.modeldocket.query.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The directory with the file {@code views}. A file that cannot be read, or was not closed in order, is put away. */
final class ViewsDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsDirectory.class);
    private static final String FILE = "views.mv.db";

    private final Path file;
    private final CleanShutdownMarker marker;

    ViewsDirectory(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = directory.resolve(FILE);
        marker = new CleanShutdownMarker(directory);
    }

    /**
     * Opens the file.
     *
     * @param open makes of it what is wanted, or disconnects from it and throws
     * @throws IllegalStateException when another process holds it
     */
    ViewsDatabase open(Function<ViewsFile, ViewsDatabase> open) {
        boolean leftOpen = Files.exists(file) && marker.isThere();
        ViewsDatabase views = openReadable(open);
        if (leftOpen) {
            LOG.warn("MD-VIEW-001 rebuilding the views from the record: they were not closed properly");
            views.close();
            putAway();
            views = openReadable(open);
        }
        marker.set();
        return views;
    }

    void closedInOrder() {
        marker.remove();
    }

    private ViewsDatabase openReadable(Function<ViewsFile, ViewsDatabase> open) {
        try {
            return open.apply(ViewsFile.open(file));
        } catch (RuntimeException e) {
            if (errorCode(e) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new IllegalStateException(
                        "another process holds " + file + "; stop it, or give this one another data directory", e);
            }
            if (!Files.exists(file)) {
                throw e;
            }
            LOG.warn("MD-VIEW-002 the views cannot be opened; rebuilding them from the record: {}", e.getMessage());
            putAway();
            return open.apply(ViewsFile.open(file));
        }
    }

    private static int errorCode(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() != 0) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }

    private void putAway() {
        try {
            Path aside = file.resolveSibling("views.set-aside.mv.db");
            Files.deleteIfExists(aside);
            Files.move(file, aside);
            LOG.warn("MD-VIEW-003 the old views were moved to {}; that file may be deleted", aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
