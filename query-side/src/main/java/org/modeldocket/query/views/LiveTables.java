package org.modeldocket.query.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import javax.sql.DataSource;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What readers read: a data source whose connections lead to the generation that is live when they are taken. A reader sees one
 * generation for as long as it keeps its connection; {@link #swap} waits for connections that are being taken, not for readers.
 */
public final class LiveTables extends AbstractDataSource {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final JdbcTemplate jdbc;
    private final TransactionOperations snapshot;
    private final Checkpoint checkpoint;
    private volatile Tables tables;

    /** @param snapshots makes of a data source transactions that see one state of it */
    LiveTables(Tables tables, Function<DataSource, TransactionOperations> snapshots) {
        this.tables = tables;
        jdbc = new JdbcTemplate(this);
        checkpoint = new Checkpoint(jdbc);
        snapshot = snapshots.apply(this);
    }

    /** Reads the live generation. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** Runs its action so that all its reads see one state of one generation. */
    public TransactionOperations snapshot() {
        return snapshot;
    }

    /** Finds the place of a moment and asks there; all reads see one state of one generation. */
    public <T> T at(BitemporalPoint clocks, Function<ReadPoint, T> question) {
        // Asked for before anything is read: what is cached of a generation that is replaced meanwhile is never used
        // again.
        int generation = generation();
        return Objects.requireNonNull(snapshot.execute(s -> question.apply(checkpoint.at(clocks, generation))));
    }

    /** Asks something short over the connections of the writing loop, which readers do not use. */
    public <T> T beside(Function<JdbcTemplate, T> question) {
        lock.readLock().lock();
        try {
            return question.apply(tables.jdbc());
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The number of the live generation. What was read from another one is not to be kept. */
    public int generation() {
        return tables.generation().number();
    }

    public Tables tables() {
        return tables;
    }

    /** From its return on, nobody is given a connection to the tables that were live. */
    public void swap(Tables next) {
        lock.writeLock().lock();
        try {
            tables = next;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        lock.readLock().lock();
        try {
            return tables.connection();
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLException("the views have one user");
    }
}
