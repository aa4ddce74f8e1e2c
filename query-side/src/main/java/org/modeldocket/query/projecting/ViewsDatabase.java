package org.modeldocket.query.projecting;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.feed.FactFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The H2 file {@code views}, with its schema. Everything in it is made from the record: a file that cannot be read, was made
 * from another record, knows more than the record does, or was not closed in order, is put away, and the views are built anew.
 */
public final class ViewsDatabase implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsDatabase.class);
    private static final String FILE = "views.mv.db";
    private static final int CONNECTIONS = 16;

    private final HikariDataSource dataSource;
    private final OpenMarker marker;
    private final JdbcTemplate jdbc;
    private final PlatformTransactionManager transactions;

    private ViewsDatabase(HikariDataSource dataSource, OpenMarker marker) {
        this.dataSource = dataSource;
        this.marker = marker;
        this.jdbc = new JdbcTemplate(dataSource);
        this.transactions = new JdbcTransactionManager(dataSource);
    }

    /**
     * Opens the views of a record, in a directory that is made where it is missing.
     *
     * @throws IllegalStateException when another process holds the file
     */
    public static ViewsDatabase open(Path directory, FactFeed feed) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path file = directory.resolve(FILE);
        OpenMarker marker = new OpenMarker(directory);
        boolean leftOpen = Files.exists(file) && marker.isThere();
        ViewsDatabase views = openReadable(directory, file);
        String misfit = leftOpen ? "they were not closed in order" : views.misfit(feed);
        if (misfit != null) {
            LOG.warn("MD-VIEW-001 the views are rebuilt from the record: {}", misfit);
            views.close();
            putAway(file);
            views = openReadable(directory, file);
        }
        marker.set();
        views.claimFor(feed.recordId());
        return views;
    }

    private static ViewsDatabase openReadable(Path directory, Path file) {
        try {
            return migrated(directory);
        } catch (RuntimeException e) {
            if (errorCode(e) == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new IllegalStateException(
                        "another process holds " + file + "; stop it, or give this one another data directory", e);
            }
            if (!Files.exists(file)) {
                throw e;
            }
            LOG.warn("MD-VIEW-002 the views cannot be opened and are rebuilt from the record: {}", e.getMessage());
            putAway(file);
            return migrated(directory);
        }
    }

    private static ViewsDatabase migrated(Path directory) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("views");
        config.setJdbcUrl("jdbc:h2:file:" + directory.toAbsolutePath().resolve("views")
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=20000"
                + ";MAX_LENGTH_INPLACE_LOB=65536");
        config.setUsername("sa");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(2);
        HikariDataSource dataSource = new HikariDataSource(config);
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:db/views")
                    .load()
                    .migrate();
            return new ViewsDatabase(dataSource, new OpenMarker(directory));
        } catch (FlywayException e) {
            dataSource.close();
            throw e;
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
                jdbc.query("SELECT record_id FROM built_from", (row, n) -> row.getObject(1, UUID.class)).stream()
                        .findFirst()
                        .orElse(null);
        if (builtFrom != null && !builtFrom.equals(feed.recordId())) {
            return "they were made from the record " + builtFrom + ", this is " + feed.recordId();
        }
        Long farthest = jdbc.queryForObject("SELECT COALESCE(MAX(position), 0) FROM view_state", Long.class);
        long last = feed.lastPosition();
        return farthest != null && farthest > last
                ? "they hold the fact at position " + farthest + ", the record ends at " + last
                : null;
    }

    private void claimFor(UUID recordId) {
        jdbc.update(
                "INSERT INTO built_from (only_row, record_id) SELECT 1, ? WHERE NOT EXISTS (SELECT 1 FROM built_from)",
                recordId);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** Closes the file in order, or else leaves the marker that says so. */
    @Override
    public void close() {
        try {
            jdbc.execute("SHUTDOWN");
            marker.remove();
        } catch (DataAccessException | UncheckedIOException e) {
            LOG.warn("MD-VIEW-004 the views could not be closed in order; the next start rebuilds them", e);
        } finally {
            dataSource.close();
        }
    }
}
