package org.modeldocket.platform.stream;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.modeldocket.vocabulary.Actor;
import org.modeldocket.wire.StoredFact;

/** Maps a row to a stored fact. The record and the inbox of the feed have the same columns. */
public final class StoredFactRow {
    /** The columns in the order in which {@link #of} reads them. */
    public static final String COLUMNS = "position, append_end, release_id, sequence, fact_id, type, revision, "
            + "recorded_at, actor_subject, actor_name, command_id, correlation_id, causation_id, payload";

    private StoredFactRow() {}

    public static StoredFact of(ResultSet row) throws SQLException {
        return new StoredFact(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getString(6),
                row.getInt(7),
                instant(row, 8),
                new Actor(row.getString(9), row.getString(10)),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getBytes(14));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
