package org.modeldocket.query.views;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.modeldocket.platform.h2.UnorderedFileSystem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The views in a file of H2, which one process has open at a time. A crash leaves it at some state between two transactions: one
 * writes at a time, and what was saved only in part is found by its checksum.
 */
public final class ViewsFile implements Storage {
    private static final String SUFFIX = ".mv.db";
    private static final String USER = "sa";
    private static final int OF_READERS = 24;
    /** The loop that writes, and short questions beside it, never wait for readers. */
    private static final int OF_A_WRITER = 4;

    private final String url;
    private final HikariDataSource connections;
    private final DataSource writing;
    private final JdbcTemplate jdbc;
    private final SingleWriter writer = new SingleWriter();
    private final PeriodicSave save;
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

    private ViewsFile(String url, HikariDataSource connections, Duration savedEach) {
        this.url = url;
        this.connections = connections;
        writing = writer.waiting(connections);
        jdbc = new JdbcTemplate(writing);
        save = new PeriodicSave(connections, writer, savedEach);
        save.start();
    }

    /**
     * How the file is written.
     *
     * @param layer the file layers under the database, the outermost first, each with its colon
     * @param savedEach how often; a kill loses that much of the views at most
     */
    public record Settings(String layer, Duration savedEach) {
        static final Settings ON_DISK = new Settings(UnorderedFileSystem.ON_DISK, Duration.ofSeconds(1));
    }

    static ViewsFile open(Path file, Settings settings) {
        ChecksummedFileSystem.register();
        String path = file.toAbsolutePath().toString();
        // The longest delay: H2's own thread would save in the middle of transactions. Each connection keeps its
        // statements parsed.
        String url = "jdbc:h2:" + settings.layer() + path.substring(0, path.length() - SUFFIX.length())
                + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=20000;WRITE_DELAY=2147483647"
                + ";RETENTION_TIME=10000"
                + ";MAX_LENGTH_INPLACE_LOB=65536;QUERY_CACHE_SIZE=256";
        HikariDataSource connections = pool(url, "views", null, OF_A_WRITER);
        try {
            Flyway.configure()
                    .dataSource(connections)
                    .locations("classpath:db/views")
                    .load()
                    .migrate();
            return new ViewsFile(url, connections, settings.savedEach());
        } catch (FlywayException e) {
            connections.close();
            throw e;
        }
    }

    private static HikariDataSource pool(String url, String name, @Nullable String schema, int most) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(USER);
        config.setSchema(schema);
        config.setMaximumPoolSize(most);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    @Override
    public Tables connect(Generation generation) {
        HikariDataSource connections = lead(generation.schema(), OF_A_WRITER);
        return new Tables(generation, connections, lead(generation.schema(), OF_READERS), writer.waiting(connections));
    }

    @Override
    public DataSource connect(String schema) {
        alone(() -> {
            jdbc.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
            return schema;
        });
        return writer.waiting(lead(schema, OF_A_WRITER));
    }

    private HikariDataSource lead(String schema, int most) {
        String name = schema.toUpperCase(Locale.ROOT);
        HikariDataSource pool = pool(url, name, name, most);
        pools.removeIf(HikariDataSource::isClosed);
        pools.add(pool);
        return pool;
    }

    @Override
    public TransactionOperations snapshots(DataSource source) {
        TransactionTemplate snapshots = new TransactionTemplate(new JdbcTransactionManager(source));
        // At REPEATABLE_READ, H2 shows what was committed meanwhile in tables that the transaction has not read yet.
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_SERIALIZABLE);
        snapshots.setReadOnly(true);
        return snapshots;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public ClaimSettings claims() {
        return ClaimSettings.ONE_PROCESS;
    }

    /**
     * H2 locks its catalogue while a schema is made or dropped, and has been seen to time out over it. What is done here says
     * which generations there are, and is saved at once.
     */
    @Override
    public <T> T alone(Supplier<T> work) {
        T done = writer.alone(work);
        if (!writer.isMine()) {
            save.now();
        }
        return done;
    }

    @Override
    public Optional<Turn> rebuilding() {
        return Optional.of(() -> {});
    }

    @Override
    public String dialect(String script) {
        return script;
    }

    @Override
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public TransactionOperations transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(writing));
    }

    /** The file closes with the last of the connections. */
    @Override
    public void disconnect() {
        save.close();
        pools.forEach(HikariDataSource::close);
        connections.close();
    }

    /**
     * Closes the file, also where somebody has not given a connection back. Pools are closed before, since they would open it
     * again.
     *
     * @throws org.springframework.dao.DataAccessException when the file is not as it should be
     */
    @Override
    public void close() {
        disconnect();
        new JdbcTemplate(new DriverManagerDataSource(url, USER, "")).execute("SHUTDOWN");
    }
}
