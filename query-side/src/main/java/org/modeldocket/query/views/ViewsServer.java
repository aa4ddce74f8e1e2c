package org.modeldocket.query.views;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The views on PostgreSQL, which several nodes may share: the catalogue in the schema {@code views}, each generation in one of
 * its own. It keeps what was committed through any crash.
 */
public final class ViewsServer implements Storage {
    private static final Logger LOG = LoggerFactory.getLogger(ViewsServer.class);
    private static final String CATALOGUE = "views";
    /** The lock under which schemas are made, dropped and replaced; any number that nothing else in the database uses. */
    private static final long LOCK = 0x4d44_5649_4557_5300L;

    private static final int LOCK_OF_REBUILDS = 0x4d44_5649;

    /** Several nodes, each rebuilding, stay below the hundred that a server has when nothing is set. */
    private static final int OF_READERS = 12;

    private static final int OF_A_WRITER = 3;

    private static final int OF_OTHERS = 3;

    /** How long a reader waits for a connection before being asked to come back. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** A transaction left open by a node that vanished would keep others from its claims. */
    private static final Duration IDLE = Duration.ofSeconds(30);

    private final PostgresSettings settings;
    private final ClaimSettings claims = ClaimSettings.ofNode(UUID.randomUUID().toString());
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();
    private final HikariDataSource catalogue;
    private final JdbcTemplate jdbc;

    private ViewsServer(PostgresSettings settings) {
        this.settings = settings;
        this.catalogue = pool(CATALOGUE, OF_OTHERS);
        this.jdbc = new JdbcTemplate(catalogue);
    }

    static ViewsServer open(PostgresSettings settings) {
        ViewsServer server = new ViewsServer(settings);
        try {
            server.alone(() -> Flyway.configure()
                    .dataSource(server.catalogue)
                    .schemas(CATALOGUE)
                    .locations("classpath:db/views-postgresql")
                    .load()
                    .migrate());
            return server;
        } catch (RuntimeException e) {
            server.disconnect();
            throw e;
        }
    }

    private HikariDataSource pool(String schema, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(schema);
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(settings.password());
        config.setSchema(schema);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setIdleTimeout(Duration.ofSeconds(30).toMillis());
        config.addDataSourceProperty("ApplicationName", "model-docket");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("options", "-c idle_in_transaction_session_timeout=" + IDLE.toMillis());
        HikariDataSource pool = new HikariDataSource(config);
        pools.removeIf(HikariDataSource::isClosed);
        pools.add(pool);
        return pool;
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public ClaimSettings claims() {
        return claims;
    }

    @Override
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public TransactionOperations transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(catalogue));
    }

    @Override
    public Tables connect(Generation generation) {
        HikariDataSource writing = pool(generation.schema(), OF_A_WRITER);
        return new Tables(generation, writing, pool(generation.schema(), OF_READERS), writing);
    }

    @Override
    public DataSource connect(String schema) {
        alone(() -> {
            jdbc.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            return schema;
        });
        return pool(schema, OF_OTHERS);
    }

    @Override
    public TransactionOperations snapshots(DataSource source) {
        return new TransactionTemplate(new ServerSnapshots(source));
    }

    public PostgresSettings settings() {
        return settings;
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        try (Connection own = settings.connect();
                var statement = own.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(" + LOCK + ")");
            return work.get();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the views' database does not answer", e);
        }
    }

    @Override
    public Optional<Turn> rebuilding() {
        try {
            Connection own = settings.connect();
            try (var statement = own.createStatement();
                    var row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK_OF_REBUILDS + ", 0)")) {
                if (row.next() && row.getBoolean(1)) {
                    return Optional.of(() -> end(own));
                }
            }
            own.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the views' database does not answer", e);
        }
    }

    private static void end(Connection own) {
        try {
            own.close();
        } catch (SQLException e) {
            LOG.debug("a connection could not be closed", e);
        }
    }

    @Override
    public String dialect(String script) {
        return script.replaceAll("VARBINARY\\([0-9]+\\)", "BYTEA")
                .replaceAll("X'([0-9a-f]*)'", "'\\\\x$1'")
                // Ids are compared as Java compares them, not by the server's locale.
                .replaceAll("(VARCHAR\\([0-9]+\\))", "$1 COLLATE \"C\"");
    }

    @Override
    public void disconnect() {
        pools.forEach(HikariDataSource::close);
    }

    @Override
    public void close() {
        disconnect();
    }
}
