package org.modeldocket.query.views;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.function.Function;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.files.FailureMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory with the file {@code views}. A file that cannot be read is set aside, until the views that replace it have caught
 * up.
 */
final class ViewsDirectory {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsDirectory.class);
    private static final String FILE = "views.mv.db";

    private final Path file;
    private final Path aside;
    private final ViewsFile.Settings settings;

    ViewsDirectory(Path directory, ViewsFile.Settings settings) {
        this.settings = settings;
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = directory.resolve(FILE);
        aside = directory.resolve("views.set-aside.mv.db");
    }

    /**
     * Opens the file.
     *
     * @param open makes of it what is wanted, or disconnects from it and throws
     * @throws IllegalStateException when another process holds it
     */
    ViewsDatabase open(Function<ViewsFile, ViewsDatabase> open) {
        try {
            return open.apply(ViewsFile.open(file, settings));
        } catch (RuntimeException e) {
            if (errorCode(e) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new IllegalStateException(
                        "another process holds " + file + "; stop it, or give this one another data directory", e);
            }
            if (!Files.exists(file)) {
                throw e;
            }
            LOG.warn("MD-VIEW-002 the views cannot be opened; rebuilding them from the record: {}", e.getMessage());
            setAside();
            return open.apply(ViewsFile.open(file, settings));
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

    private void setAside() {
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn("MD-VIEW-003 the old views were moved to {} until the new ones have caught up", aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes the file that was set aside, if there is one. To be called once the views have caught up. */
    void deleteSetAside() {
        try {
            if (Files.deleteIfExists(aside)) {
                LOG.info("MD-VIEW-031 the new views have caught up; {} was deleted", aside);
            }
        } catch (IOException e) {
            LOG.warn("MD-VIEW-032 the old views in {} could not be deleted: {}", aside, FailureMessage.of(e));
        }
    }
}
