package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The table of snapshots: the newest one under each key. */
public final class SnapshotTable {
    private static final Logger LOG = LoggerFactory.getLogger(SnapshotTable.class);
    private static final String UPDATE =
            "UPDATE snapshot SET sequence = ?, recorded_at = ?, payload = ? WHERE release_id = ? AND sequence < ?";
    private static final String INSERT = "INSERT INTO snapshot (release_id, sequence, recorded_at, payload) "
            + "SELECT CAST(? AS VARCHAR), ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM snapshot WHERE release_id = ?)";
    private static final String SELECT = "SELECT sequence, recorded_at, payload FROM snapshot WHERE release_id = ?";

    private SnapshotTable() {}

    /**
     * One snapshot as it is stored.
     *
     * @param sequence the sequence, or position, that it covers
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Row(long sequence, Instant recordedAt, byte[] payload) {}

    /** The snapshot under a key; empty where there is none. */
    public static Optional<Row> find(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(row.getLong(1), FactTable.instant(row, 2), row.getBytes(3)))
                        : Optional.empty();
            }
        }
    }

    /** Stores a snapshot unless there is a newer one, and leaves it to the caller to commit. */
    public static void write(Connection connection, String releaseId, long sequence, Instant at, byte[] payload)
            throws SQLException {
        OffsetDateTime recordedAt = FactTable.timestamp(at);
        int updated = execute(connection, UPDATE, sequence, recordedAt, payload, releaseId, sequence);
        if (updated == 0) {
            insert(connection, releaseId, sequence, recordedAt, payload, releaseId);
        }
    }

    /** Another node may store the case's first snapshot at the same time: then that one does. */
    private static void insert(Connection connection, Object... parameters) throws SQLException {
        try {
            execute(connection, INSERT, parameters);
        } catch (SQLException e) {
            if (!FactTable.isConstraint(e)) {
                throw e;
            }
            LOG.debug("another node has stored a snapshot", e);
            connection.rollback();
        }
    }

    private static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        }
    }
}
