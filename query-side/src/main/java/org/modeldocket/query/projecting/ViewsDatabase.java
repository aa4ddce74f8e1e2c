package org.modeldocket.query.projecting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.feed.FactFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The H2 file {@code views}, with the generations of all views. Everything in it is made from the record: a file that cannot be
 * read, was not closed, was made from another record, or knows more than the record does, is put away, and the views are built
 * anew.
 */
public final class ViewsDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsDatabase.class);
    private static final String FILE = "views.mv.db";

    private final ViewsFile file;
    private final OpenMarker marker;
    private final Generations generations;
    private final Map<String, LiveTables> live = new LinkedHashMap<>();

    private ViewsDatabase(ViewsFile file, OpenMarker marker) {
        this.file = file;
        this.marker = marker;
        this.generations = new Generations(file.jdbc(), file.transaction(), file::connect);
        generations.dropLeftovers();
        for (String view : Views.ALL) {
            live.put(view, new LiveTables(generations.live(view)));
        }
    }

    /**
     * Opens the views of a record, in a directory that is made where it is missing.
     *
     * @throws IllegalStateException when the file is open already
     */
    public static ViewsDatabase open(Path directory, FactFeed feed) {
        OpenMarker marker;
        Path file = directory.resolve(FILE);
        try {
            Files.createDirectories(directory);
            marker = OpenMarker.set(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (marker == null) {
            throw inUse(file, null);
        }
        try {
            return open(file, marker, feed);
        } catch (RuntimeException e) {
            marker.leave();
            throw e;
        }
    }

    private static ViewsDatabase open(Path file, OpenMarker marker, FactFeed feed) {
        if (marker.wasFound() && Files.exists(file)) {
            LOG.warn("MD-VIEW-004 the last run did not close the views; they are rebuilt from the record");
            putAway(file);
        }
        ViewsDatabase views = openReadable(file, marker);
        String misfit = views.misfit(feed);
        if (misfit != null) {
            LOG.warn("MD-VIEW-001 the views are rebuilt from the record: {}", misfit);
            views.file.close();
            putAway(file);
            views = openReadable(file, marker);
        }
        views.claimFor(feed.recordId());
        return views;
    }

    private static ViewsDatabase openReadable(Path file, OpenMarker marker) {
        try {
            return opened(file, marker);
        } catch (RuntimeException e) {
            if (errorCode(e) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw inUse(file, e);
            }
            if (!Files.exists(file)) {
                throw e;
            }
            LOG.warn("MD-VIEW-002 the views cannot be opened and are rebuilt from the record: {}", e.getMessage());
            putAway(file);
            return opened(file, marker);
        }
    }

    private static ViewsDatabase opened(Path path, OpenMarker marker) {
        ViewsFile file = ViewsFile.open(path);
        try {
            return new ViewsDatabase(file, marker);
        } catch (RuntimeException e) {
            file.disconnect();
            throw e;
        }
    }

    private static IllegalStateException inUse(Path file, @Nullable RuntimeException cause) {
        return new IllegalStateException(
                "another process holds " + file + "; stop it, or give this one another data directory", cause);
    }

    private static int errorCode(@Nullable Throwable failure) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getErrorCode() != 0) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }

    private static void putAway(Path file) {
        try {
            Path aside = file.resolveSibling("views.set-aside.mv.db");
            Files.deleteIfExists(aside);
            Files.move(file, aside);
            LOG.warn("MD-VIEW-003 the old views were moved to {}; that file may be deleted", aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable String misfit(FactFeed feed) {
        UUID builtFrom =
                jdbc().query("SELECT record_id FROM built_from", (row, n) -> row.getObject(1, UUID.class)).stream()
                        .findFirst()
                        .orElse(null);
        if (builtFrom != null && !builtFrom.equals(feed.recordId())) {
            return "they were made from the record " + builtFrom + ", this is " + feed.recordId();
        }
        long farthest = live.values().stream()
                .mapToLong(tables -> new ViewState(tables.jdbc()).read().position())
                .max()
                .orElse(0);
        long last = feed.lastPosition();
        return farthest > last ? "they hold the fact at position " + farthest + ", the record ends at " + last : null;
    }

    private void claimFor(UUID recordId) {
        jdbc().update(
                        "INSERT INTO built_from (only_row, record_id) SELECT 1, ? WHERE NOT EXISTS (SELECT 1 FROM built_from)",
                        recordId);
    }

    private JdbcTemplate jdbc() {
        return file.jdbc();
    }

    /** What readers of a view read. */
    public LiveTables live(String view) {
        LiveTables tables = live.get(view);
        if (tables == null) {
            throw new IllegalArgumentException("no view " + view + "; there are " + live.keySet());
        }
        return tables;
    }

    Generations generations() {
        return generations;
    }

    /** Closes all connections and the file. Processors and readers should have ended before. */
    @Override
    public void close() {
        try {
            file.close();
            marker.clear();
        } catch (DataAccessException e) {
            LOG.warn("MD-VIEW-005 the views could not be closed in good order; the next start makes them anew", e);
            marker.leave();
        }
    }
}
