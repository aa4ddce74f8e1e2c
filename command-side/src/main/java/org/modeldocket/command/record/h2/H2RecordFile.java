package org.modeldocket.command.record.h2;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.FactPages;
import org.modeldocket.command.record.RecordSource;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record's file, open for reading while no server runs. Shows what the server would show, and changes nothing on the disk.
 */
public final class H2RecordFile implements RecordSource {
    private static final Logger LOG = LoggerFactory.getLogger(H2RecordFile.class);
    private static final String SUFFIX = ".mv.db";
    private static final String NAME = H2Record.NAME + SUFFIX;
    private static final String UNSEALED = "retry:";

    private final FactPages pages;
    private final boolean sealed;
    private final @Nullable DirectoryLock lock;

    private H2RecordFile(FactPages pages, boolean sealed, @Nullable DirectoryLock lock) {
        this.pages = pages;
        this.sealed = sealed;
        this.lock = lock;
    }

    /** Where the record lies in a data directory. */
    public static Path in(Path dataDirectory) {
        return dataDirectory.resolve(NAME);
    }

    /** @throws RecordUnavailable when there is no such file, a server has it open, or it is no record */
    public static H2RecordFile open(Path file) {
        return open(file, null);
    }

    /**
     * Opens the record of a data directory, and lets no server take it up before this is closed.
     *
     * @throws RecordUnavailable when there is no record, a server has it open, or it cannot be read
     */
    public static H2RecordFile hold(Path dataDirectory) {
        if (!Files.isRegularFile(in(dataDirectory))) {
            throw new RecordUnavailable(dataDirectory + " holds no record (" + NAME + ")");
        }
        DirectoryLock lock = DirectoryLock.take(dataDirectory, H2Record.NAME);
        try {
            return open(in(dataDirectory), lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static H2RecordFile open(Path file, @Nullable DirectoryLock lock) {
        String path = file.toAbsolutePath().toString();
        if (!Files.isRegularFile(file) || !path.endsWith(SUFFIX) || path.contains(";")) {
            throw new RecordUnavailable(file + " is not a file of a record; its name ends with " + SUFFIX);
        }
        ChecksummedFileSystem.register();
        String name = path.substring(0, path.length() - SUFFIX.length());
        long sealed = countIn(ChecksummedFileSystem.ON_DISK + name);
        long unsealed = countIn(UNSEALED + name);
        boolean fits = sealed >= unsealed;
        try {
            return new H2RecordFile(connect((fits ? ChecksummedFileSystem.ON_DISK : UNSEALED) + name), fits, lock);
        } catch (SQLException e) {
            throw new RecordUnavailable(
                    file + " cannot be read; if a server has it open, stop the server or take a copy: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * What was written past the database breaks a seal, and the newest facts are hidden, or the whole file. That no server
     * would show them is no reason for an auditor not to look.
     *
     * @return -1 where it cannot be opened
     */
    private static long countIn(String database) {
        try (FactPages pages = connect(database)) {
            return pages.count();
        } catch (SQLException | RecordUnavailable e) {
            LOG.debug("{} cannot be opened", database, e);
            return -1;
        }
    }

    private static FactPages connect(String database) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + database + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0");
        source.setUser("sa");
        source.setPassword("");
        return new FactPages(source.getConnection());
    }

    @Override
    public UUID recordId() {
        return pages.recordId();
    }

    @Override
    public long count() {
        return pages.count();
    }

    @Override
    public List<StoredFact> after(long position, int limit) {
        return pages.after(position, limit);
    }

    @Override
    public boolean isSealed() {
        return sealed;
    }

    @Override
    public void close() {
        try {
            pages.close();
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
