package org.modeldocket.query.views;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The tables of one generation: its rows, its place, its dead letters. Every connection has the generation's schema set, so
 * that the SQL of projections and stores names tables and nothing else.
 */
public final class Tables implements AutoCloseable {
    private final Generation generation;
    private final HikariDataSource connections;
    private final HikariDataSource reading;
    private final DataSource writing;
    private final JdbcTemplate jdbc;
    private final JdbcTransactionManager transactions;

    /**
     * @param reading the connections of readers, so that they never keep the loop from its own; may be the same ones
     * @param writing leads to the connections of the loop
     */
    Tables(Generation generation, HikariDataSource connections, HikariDataSource reading, DataSource writing) {
        this.generation = generation;
        this.connections = connections;
        this.reading = reading;
        this.writing = writing;
        this.jdbc = new JdbcTemplate(writing);
        this.transactions = new JdbcTransactionManager(writing);
    }

    public Generation generation() {
        return generation;
    }

    DataSource dataSource() {
        return writing;
    }

    /** For a reader. */
    Connection connection() throws SQLException {
        return reading.getConnection();
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    /** Waits for those who have a connection to give it back. Whoever has it longer than that meets an error. */
    void awaitUnused(Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while ((isUsed(connections) || isUsed(reading)) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private static boolean isUsed(HikariDataSource pool) {
        return pool.getHikariPoolMXBean().getActiveConnections() > 0;
    }

    boolean isClosed() {
        return connections.isClosed();
    }

    @Override
    public void close() {
        connections.close();
        reading.close();
    }
}
