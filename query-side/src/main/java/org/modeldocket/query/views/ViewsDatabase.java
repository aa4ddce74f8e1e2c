package org.modeldocket.query.views;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database of the views. Everything in it is made from the record.
 *
 * <p>In a directory it is an H2 file of this process: after a crash it is at a state some commits back and goes on from there; one
 * that cannot be read is set aside when it is opened, and views that were made from another record, or know more than the record does, are built anew. On PostgreSQL several nodes
 * share it: nothing is put away, and a node whose record does not fit refuses to start.
 */
public final class ViewsDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsDatabase.class);

    private final Storage storage;
    private final ViewCatalogue catalogue;
    private final LiveTables live;
    private final Runnable deleteSetAside;

    private ViewsDatabase(Storage storage, List<Question> questions, Runnable deleteSetAside) {
        this.storage = storage;
        this.deleteSetAside = deleteSetAside;
        this.catalogue = new ViewCatalogue(storage, ViewSchema.of(questions));
        catalogue.dropLeftovers();
        live = new LiveTables(catalogue.live(), storage::snapshots);
    }

    /**
     * Opens the views in a directory that is made where it is missing.
     *
     * @throws IllegalStateException when another process holds the file
     */
    public static ViewsDatabase in(Path directory, List<Question> questions) {
        return in(directory, questions, ViewsFile.Settings.ON_DISK);
    }

    public static ViewsDatabase in(Path directory, List<Question> questions, ViewsFile.Settings settings) {
        ViewsDirectory place = new ViewsDirectory(directory, settings);
        return place.open(file -> opened(file, questions, place::deleteSetAside));
    }

    /** Opens the views on PostgreSQL. */
    public static ViewsDatabase on(PostgresSettings settings, List<Question> questions) {
        return opened(ViewsServer.open(settings), questions, () -> {});
    }

    private static ViewsDatabase opened(Storage storage, List<Question> questions, Runnable deleteSetAside) {
        try {
            return new ViewsDatabase(storage, questions, deleteSetAside);
        } catch (RuntimeException e) {
            storage.disconnect();
            throw e;
        }
    }

    /**
     * Checks that the views are of the same record as the feed. Called before anything reads them.
     *
     * @throws IllegalStateException when they are not, and are shared with other nodes
     */
    public ViewsDatabase fitTo(FactFeed feed) {
        UUID record = feed.recordId().orElse(null);
        String misfit = misfit(record, feed);
        if (misfit != null && storage.isShared()) {
            throw new IllegalStateException("the views on PostgreSQL do not fit the record: " + misfit
                    + "; give this node another database, or drop the views' schemas once no node runs");
        }
        if (misfit != null) {
            LOG.warn("MD-VIEW-001 rebuilding the views from the record: {}", misfit);
            live.tables().close();
            live.swap(catalogue.liveAnew());
            // Last: after a crash in between, the empty views are still not taken for those of this record.
            storage.alone(() -> jdbc().update("DELETE FROM built_from"));
        }
        if (record != null) {
            storage.alone(() -> jdbc().update(
                            "INSERT INTO built_from (only_row, record_id) SELECT 1, ? WHERE NOT EXISTS (SELECT 1 FROM built_from)",
                            record));
        }
        return this;
    }

    private @Nullable String misfit(@Nullable UUID record, FactFeed feed) {
        UUID builtFrom =
                jdbc().query("SELECT record_id FROM built_from", (row, n) -> row.getObject(1, UUID.class)).stream()
                        .findFirst()
                        .orElse(null);
        if (builtFrom != null && record != null && !builtFrom.equals(record)) {
            return "they were made from the record " + builtFrom + ", this is " + record;
        }
        long farthest = new Checkpoint(live.jdbc()).read().position();
        // Other nodes may have taken the views further than had been heard of here.
        feed.look();
        long last = feed.lastPosition();
        return farthest > last ? "they hold the fact at position " + farthest + ", the record ends at " + last : null;
    }

    private JdbcTemplate jdbc() {
        return storage.jdbc();
    }

    /** Whether other nodes may use it at the same time. */
    public boolean isShared() {
        return storage.isShared();
    }

    /** The server that other nodes may use, too; empty where the views are in a file of this process. */
    public Optional<PostgresSettings> server() {
        return storage instanceof ViewsServer server ? Optional.of(server.settings()) : Optional.empty();
    }

    /** Leads to a schema of that name beside those of the views, which is made where it is missing. Closed with the database. */
    public DataSource connect(String schema) {
        return storage.connect(schema);
    }

    /** What readers read. */
    public LiveTables live() {
        return live;
    }

    public ViewCatalogue catalogue() {
        return catalogue;
    }

    public Storage storage() {
        return storage;
    }

    /** The server that nodes share; empty where the views are in a file of this process. */
    public Optional<ViewsServer> sharedServer() {
        return storage instanceof ViewsServer server ? Optional.of(server) : Optional.empty();
    }

    public ClaimSettings claims() {
        return storage.claims();
    }

    /** Called once the views have caught up with the record: what they replace goes. */
    public void caughtUp() {
        deleteSetAside.run();
    }

    /** Projection and readers should have ended before. */
    @Override
    public void close() {
        try {
            storage.close();
        } catch (DataAccessException e) {
            LOG.warn(
                    "MD-VIEW-004 the views could not be closed properly; the next start continues from their last save",
                    e);
        }
    }
}
