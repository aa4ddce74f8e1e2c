package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.modeldocket.platform.stream.StoredFactRow;
import org.modeldocket.wire.StoredFact;

/** Reads a whole record page by page over one connection, in the SQL that every database of records understands. */
public final class FactPages implements AutoCloseable {
    private static final String AFTER = FactReader.COLUMNS + "WHERE position > ? ORDER BY position LIMIT ?";
    private static final String COUNT = "SELECT COUNT(*) FROM fact";
    private static final String RECORD = "SELECT record_id FROM record_identity";

    private final Connection connection;

    public FactPages(Connection connection) {
        this.connection = connection;
    }

    public UUID recordId() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(RECORD)) {
            if (!row.next()) {
                throw new RecordUnavailable("the record does not say which one it is");
            }
            return row.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    public long count() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COUNT)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** The facts behind a position, so many at most, in the order of their positions. */
    public List<StoredFact> after(long position, int limit) {
        try (PreparedStatement statement = connection.prepareStatement(AFTER)) {
            statement.setLong(1, position);
            statement.setInt(2, limit);
            List<StoredFact> page = new ArrayList<>(limit);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    page.add(StoredFactRow.of(rows));
                }
            }
            return page;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static RecordUnavailable unreadable(SQLException e) {
        return new RecordUnavailable("the record cannot be read: " + e.getMessage(), e);
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
