package org.modeldocket.query.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves an H2 file regularly, between two transactions, in place of H2's own thread, which saves at any moment. Compacts it too,
 * a little each time.
 */
final class PeriodicSave implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PeriodicSave.class);

    /** Percent of the saved bytes that should still be in use. */
    private static final int FILL_RATE = 50;

    private static final int COMPACTED_AT_ONCE = 4 << 20;

    private final DataSource source;
    private final SingleWriter writer;
    private final Duration period;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("views-save").unstarted(work));
    private volatile boolean failing;

    PeriodicSave(DataSource source, SingleWriter writer, Duration period) {
        this.source = source;
        this.writer = writer;
        this.period = period;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a save reports by itself what goes wrong
    void start() {
        ticks.scheduleWithFixedDelay(this::now, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Saves what is not saved yet, when no other thread is within a transaction. This thread must not be within one. */
    void now() {
        try (Connection connection = source.getConnection()) {
            MVStore store = store(connection);
            boolean saved = writer.alone(() -> save(store));
            if (saved) {
                // Writers need not wait for the disk: what is on it is whole, whichever part of this save reached it.
                store.sync();
            }
            failing = false;
        } catch (SQLException | RuntimeException e) {
            if (!failing && !ticks.isShutdown()) {
                failing = true;
                LOG.warn("MD-VIEW-030 the views could not be saved; trying again", e);
            }
        }
    }

    private static boolean save(MVStore store) {
        if (!store.hasUnsavedChanges()) {
            return false;
        }
        store.commit();
        store.compact(FILL_RATE, COMPACTED_AT_ONCE);
        return true;
    }

    private static MVStore store(Connection connection) throws SQLException {
        SessionLocal session =
                (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
        return session.getDatabase().getStore().getMvStore();
    }

    /** Returns once no save is under way. */
    @Override
    public void close() {
        ticks.close();
    }
}
