package org.modeldocket.command.record.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.RecordDatabase;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.platform.postgres.NotificationPublisher;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record in the schema {@code record} of a PostgreSQL database, which any number of nodes may write. A server that could
 * forget what it has committed, or that is a replica, is refused.
 */
public final class PostgresRecord implements RecordDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresRecord.class);

    private final PostgresSettings settings;
    private final HikariDataSource readers;
    private final HikariDataSource logReaders;
    private final UUID recordId;
    private final NotificationPublisher publisher;

    private PostgresRecord(
            PostgresSettings settings, HikariDataSource readers, HikariDataSource logReaders, UUID recordId) {
        this.settings = settings;
        this.readers = readers;
        this.logReaders = logReaders;
        this.recordId = recordId;
        publisher = new NotificationPublisher(readers, PostgresWriteLock.CHANNEL);
        publisher.start();
    }

    /** @throws RecordUnavailable when the server cannot be reached, or must not keep a record */
    public static PostgresRecord open(PostgresSettings settings, RecordSettings sizes) {
        try (Connection connection = settings.connect()) {
            PostgresSchema.requireSound(connection);
        } catch (SQLException e) {
            throw new RecordUnavailable("the record at " + settings + " cannot be reached: " + e.getMessage(), e);
        }
        HikariDataSource pool = pool("record-readers", settings, sizes.readers());
        try {
            PostgresSchema.ensure(pool);
            UUID recordId = identity(settings, pool);
            HikariDataSource logReaders = pool("record-log-readers", settings, sizes.logReaders());
            return new PostgresRecord(settings, pool, logReaders, recordId);
        } catch (RecordUnavailable e) {
            pool.close();
            throw e;
        } catch (SQLException | FlywayException e) {
            pool.close();
            throw new RecordUnavailable("the record at " + settings + " cannot be opened", e);
        }
    }

    private static HikariDataSource pool(String name, PostgresSettings settings, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setSchema(PostgresSchema.NAME);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        config.addDataSourceProperty("ApplicationName", "model-docket record");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    private static UUID identity(PostgresSettings settings, DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return identity(connection)
                    .orElseThrow(() -> new RecordUnavailable("a record is being moved to " + settings
                            + " and is not whole yet; end that with `model-docket migrate`, started again as it was"));
        }
    }

    /** Empty while a record is being moved here. */
    private static Optional<UUID> identity(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT record_id FROM record_identity"
                        + " WHERE NOT EXISTS (SELECT 1 FROM arriving_record)")) {
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = settings.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + PostgresSchema.NAME);
            statement.execute("SET synchronous_commit = on");
            // A node that freezes while it has the turn holds up the others for so long at most.
            statement.execute("SET idle_in_transaction_session_timeout = '10s'");
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            if (!identity(connection).equals(Optional.of(recordId))) {
                throw new SQLException("another record was moved to " + settings + "; restart this node");
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void failed() {
        LOG.warn("MD-REC-004 closing the record's connections after a failure");
        readers.getHikariPoolMXBean().softEvictConnections();
        logReaders.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public UUID recordId() {
        return recordId;
    }

    @Override
    public DataSource readers() {
        return readers;
    }

    @Override
    public DataSource logReaders() {
        return logReaders;
    }

    @Override
    public WriteLock turn() {
        return new PostgresWriteLock(publisher);
    }

    @Override
    public Durability durability() {
        return Durability.commitIsDurable();
    }

    @Override
    public void close() {
        publisher.close();
        logReaders.close();
        readers.close();
    }
}
