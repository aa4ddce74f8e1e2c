package org.modeldocket.command.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.h2.jdbcx.JdbcDataSource;
import org.modeldocket.stream.StoredFactRow;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A record's file, open for reading while no server runs, for an auditor. Shows what the server would show, and changes
 * nothing on the disk. Trusts nothing that the file says of itself, such as that positions differ.
 */
public final class RecordFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordFile.class);
    private static final String SUFFIX = ".mv.db";
    private static final String NAME = "record" + SUFFIX;
    private static final int PAGE = 1_000;
    private static final String UNSEALED = "retry:";

    private final Connection connection;
    private final boolean sealed;

    private RecordFile(Connection connection, boolean sealed) {
        this.connection = connection;
        this.sealed = sealed;
    }

    /** Where the record lies in a data directory. */
    public static Path in(Path dataDirectory) {
        return dataDirectory.resolve(NAME);
    }

    /** @throws RecordUnavailable when there is no such file, a server has it open, or it is no record */
    public static RecordFile open(Path file) {
        String path = file.toAbsolutePath().toString();
        if (!Files.isRegularFile(file) || !path.endsWith(SUFFIX) || path.contains(";")) {
            throw new RecordUnavailable(file + " is no file of a record; its name ends with " + SUFFIX);
        }
        SealedFiles.register();
        String name = path.substring(0, path.length() - SUFFIX.length());
        long sealed = countIn(RecordSettings.ON_DISK + name);
        long unsealed = countIn(UNSEALED + name);
        boolean fits = sealed >= unsealed;
        try {
            return new RecordFile(connect((fits ? RecordSettings.ON_DISK : UNSEALED) + name), fits);
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
        try (RecordFile file = new RecordFile(connect(database), true)) {
            return file.count();
        } catch (SQLException | RecordUnavailable e) {
            LOG.debug("{} cannot be opened", database, e);
            return -1;
        }
    }

    private static Connection connect(String database) throws SQLException {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + database + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;TRACE_LEVEL_FILE=0");
        source.setUser("sa");
        source.setPassword("");
        return source.getConnection();
    }

    /** Whether the file is as the product has written it, as far as its checksums tell. */
    public boolean isSealed() {
        return sealed;
    }

    /** How many facts are in it, whatever their positions. */
    public long count() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM fact")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** Gives the facts in the order of their positions, page by page; of several with one position perhaps not all. */
    public void read(Consumer<List<StoredFact>> reader) {
        try (PreparedStatement statement = connection.prepareStatement(
                FactReader.COLUMNS + "WHERE position > ? ORDER BY position LIMIT " + PAGE)) {
            long position = Long.MIN_VALUE;
            List<StoredFact> page;
            do {
                page = page(statement, position);
                if (!page.isEmpty()) {
                    reader.accept(page);
                    position = page.getLast().position();
                }
            } while (page.size() == PAGE);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static List<StoredFact> page(PreparedStatement statement, long after) throws SQLException {
        statement.setLong(1, after);
        List<StoredFact> page = new ArrayList<>(PAGE);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                page.add(StoredFactRow.of(rows));
            }
        }
        return page;
    }

    private static RecordUnavailable unreadable(SQLException e) {
        return new RecordUnavailable("the record's file cannot be read: " + e.getMessage(), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }
}
