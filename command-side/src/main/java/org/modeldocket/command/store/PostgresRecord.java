package org.modeldocket.command.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.modeldocket.postgres.PostgresSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The record in the schema {@code record} of a PostgreSQL database, which any number of nodes may write. A server that could
 * forget what it has committed, or that is a replica, is refused.
 */
final class PostgresRecord implements RecordDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresRecord.class);
    private static final String SCHEMA = "record";
    private static final int OLDEST_VERSION = 150_000;

    private final PostgresSettings settings;
    private final HikariDataSource readers;
    private final UUID recordId;

    private PostgresRecord(PostgresSettings settings, HikariDataSource readers, UUID recordId) {
        this.settings = settings;
        this.readers = readers;
        this.recordId = recordId;
    }

    /** @throws RecordUnavailable when the server cannot be reached, or must not keep a record */
    static PostgresRecord open(PostgresSettings settings, int readers) {
        try (Connection connection = settings.connect()) {
            requireSound(connection);
        } catch (SQLException e) {
            throw new RecordUnavailable("the record at " + settings + " cannot be reached: " + e.getMessage(), e);
        }
        HikariDataSource pool = pool(settings, readers);
        try {
            Flyway.configure()
                    .dataSource(pool)
                    .schemas(SCHEMA)
                    .locations("classpath:db/record-postgresql")
                    .load()
                    .migrate();
            return new PostgresRecord(settings, pool, identity(pool));
        } catch (SQLException | FlywayException e) {
            pool.close();
            throw new RecordUnavailable("the record at " + settings + " cannot be opened", e);
        }
    }

    private static void requireSound(Connection connection) throws SQLException {
        List<String> faults = new ArrayList<>();
        if (Integer.parseInt(show(connection, "server_version_num")) < OLDEST_VERSION) {
            faults.add("it is older than PostgreSQL 15");
        }
        for (String setting : List.of("fsync", "full_page_writes")) {
            if (!"on".equals(show(connection, setting))) {
                faults.add(setting + " is off, so that it may lose what it has committed");
            }
        }
        if ("on".equals(show(connection, "in_hot_standby"))) {
            faults.add("it is a replica");
        }
        if (!faults.isEmpty()) {
            throw new RecordUnavailable("the PostgreSQL server cannot keep a record: " + String.join("; ", faults));
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static HikariDataSource pool(PostgresSettings settings, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("record-readers");
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setSchema(SCHEMA);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(2_000);
        config.addDataSourceProperty("ApplicationName", "model-docket record");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    private static UUID identity(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT record_id FROM record_identity")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    @Override
    public Connection open() throws SQLException {
        Connection connection = settings.connect("reWriteBatchedInserts");
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = " + SCHEMA);
            statement.execute("SET synchronous_commit = on");
            // A node that freezes while it has the turn holds up the others for so long at most.
            statement.execute("SET idle_in_transaction_session_timeout = '10s'");
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void failed() {
        LOG.warn("MD-REC-004 the record's connections are dropped after a failure");
        readers.getHikariPoolMXBean().softEvictConnections();
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
    public WriterTurn turn() {
        return new PostgresTurn();
    }

    @Override
    public Durability durability() {
        return Durability.commitIsDurable();
    }

    @Override
    public void close() {
        readers.close();
    }
}
