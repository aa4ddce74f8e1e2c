package org.modeldocket.command.record.h2;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.FileCompaction;
import org.modeldocket.command.record.RecordDatabase;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.platform.files.OwnerOnlyFile;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 file {@code record} in the data directory. Readable by its owner alone, and open in one process at a time. A new one
 * is made under another name, made durable, and only then moved into place: a record is there whole or not at all.
 */
public final class H2Record implements RecordDatabase {
    private static final Logger LOG = LoggerFactory.getLogger(H2Record.class);
    static final String NAME = "record";
    private static final String UNBORN = "record.unborn";
    private static final String SUFFIX = ".mv.db";

    private final JdbcDataSource source;
    private final HikariDataSource readers;
    private final HikariDataSource logReaders;
    private final UUID recordId;
    private final DirectoryLock lock;
    private final FileCompaction compaction;

    private H2Record(
            JdbcDataSource source,
            HikariDataSource readers,
            HikariDataSource logReaders,
            UUID recordId,
            DirectoryLock lock,
            FileCompaction compaction) {
        this.source = source;
        this.readers = readers;
        this.logReaders = logReaders;
        this.recordId = recordId;
        this.lock = lock;
        this.compaction = compaction;
    }

    /** @throws RecordUnavailable when another process has the record open, or it cannot be read or made */
    public static H2Record open(RecordSettings settings) {
        ChecksummedFileSystem.register();
        DirectoryLock lock = DirectoryLock.take(settings.directory(), NAME);
        try {
            Path file = settings.directory().resolve(NAME + SUFFIX);
            if (!Files.exists(file)) {
                create(settings, file);
            }
            OwnerOnlyFile.restrict(file);
            JdbcDataSource source = H2Connections.source(settings, NAME);
            // Until the pool has connections, this one keeps H2 from closing the file.
            Connection first = H2Connections.connect(source);
            HikariDataSource readers = H2Connections.pool("record-readers", source, settings.readers());
            try {
                migrate(readers);
                UUID recordId = identity(readers);
                HikariDataSource logReaders = H2Connections.pool("record-log-readers", source, settings.logReaders());
                FileCompaction compaction = new H2Compaction(file, settings.compaction());
                return new H2Record(source, readers, logReaders, recordId, lock, compaction);
            } catch (SQLException | RuntimeException e) {
                readers.close();
                throw e;
            } finally {
                first.close();
            }
        } catch (SQLException | IOException | RuntimeException e) {
            lock.close();
            throw e instanceof RecordUnavailable unavailable
                    ? unavailable
                    : new RecordUnavailable("the record in " + settings.directory() + " cannot be opened", e);
        }
    }

    private static void create(RecordSettings settings, Path file) throws SQLException, IOException {
        Path unborn = settings.directory().resolve(UNBORN + SUFFIX);
        Files.deleteIfExists(unborn);
        JdbcDataSource source = H2Connections.source(settings, UNBORN);
        try (Connection open = source.getConnection();
                Statement statement = open.createStatement()) {
            OwnerOnlyFile.restrict(unborn);
            migrate(source);
            identity(source);
            statement.execute("CHECKPOINT SYNC");
        }
        OwnerOnlyFile.publish(unborn, file);
    }

    private static void migrate(DataSource source) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/record")
                .load()
                .migrate();
    }

    private static UUID identity(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT record_id FROM record_identity")) {
                if (row.next()) {
                    return row.getObject(1, UUID.class);
                }
            }
            UUID made = UUID.randomUUID();
            statement.executeUpdate("INSERT INTO record_identity (record_id) VALUES ('" + made + "')");
            return made;
        }
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
        return new SoleWriter();
    }

    @Override
    public Durability durability() {
        return Durability.checkpointSync();
    }

    @Override
    public FileCompaction compaction() {
        return compaction;
    }

    @Override
    public Connection open() throws SQLException {
        return H2Connections.connect(source);
    }

    /** H2 closes a database that failed once its last connection is gone; the next connection opens it afresh. */
    @Override
    public void failed() {
        LOG.warn("MD-REC-004 closing the record's connections after a failure");
        readers.getHikariPoolMXBean().softEvictConnections();
        logReaders.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        logReaders.close();
        readers.close();
        lock.close();
    }
}
