package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.modeldocket.platform.stream.FactSource;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.platform.stream.StoredFactRow;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;

/** Reads stored facts, never beyond the durable position. For any number of threads. */
public final class FactReader implements FactSource {
    static final String COLUMNS = "SELECT " + StoredFactRow.COLUMNS + " FROM fact ";
    private static final String RANGE = COLUMNS + "WHERE position BETWEEN ? AND ? ORDER BY position";
    static final String CASE =
            COLUMNS + "WHERE release_id = ? AND sequence >= ? AND position <= ? ORDER BY release_id, sequence LIMIT ?";
    static final String OF_RELEASE = " FROM fact WHERE release_id = ? AND position <= ?" + FactTable.NEWEST_OF_RELEASE;
    private static final String PLACE =
            "SELECT release_id, sequence, position, recorded_at FROM fact WHERE fact_id = ? AND position <= ?";
    private static final String END = "SELECT COALESCE(MAX(position), 0) FROM fact";
    private static final String RECORDED_AT = "SELECT recorded_at FROM fact WHERE position = ?";

    private final DataSource source;
    private final HighWatermark durable;

    public FactReader(DataSource source, HighWatermark durable) {
        this.source = source;
        this.durable = durable;
    }

    /** The facts at those positions, which must be durable. */
    @Override
    public List<StoredFact> range(long first, long last) {
        return query(RANGE, StoredFactRow::of, first, last);
    }

    /** One page of a release's stream. A page shorter than {@code limit} is the last. */
    List<StoredFact> page(String releaseId, long firstSequence, int limit) {
        return query(CASE, StoredFactRow::of, releaseId, firstSequence, durable.get(), limit);
    }

    public Optional<Long> head(String releaseId) {
        return newest("sequence", releaseId);
    }

    /** The position of a release's newest fact, 0 when it has none. */
    long lastPosition(String releaseId) {
        return newest("position", releaseId).orElse(0L);
    }

    private Optional<Long> newest(String column, String releaseId) {
        return query("SELECT " + column + OF_RELEASE, row -> row.getLong(1), releaseId, durable.get()).stream()
                .findFirst();
    }

    /** The last position that any node has committed, 0 when there is none. */
    public long end() {
        return query(END, row -> row.getLong(1)).getFirst();
    }

    Optional<FactLocation> place(UUID factId) {
        return query(
                        PLACE,
                        row -> new FactLocation(
                                new ReleaseId(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                FactTable.instant(row, 4)),
                        factId,
                        durable.get())
                .stream()
                .findFirst();
    }

    /** The last position recorded before {@code instant}, 0 when there is none: the record clock never runs backwards. */
    public long lastBefore(Instant instant) {
        long before = 0;
        long notBefore = durable.get() + 1;
        while (notBefore - before > 1) {
            long middle = (before + notBefore) >>> 1;
            Instant recordedAt =
                    query(RECORDED_AT, row -> FactTable.instant(row, 1), middle).getFirst();
            if (recordedAt.isBefore(instant)) {
                before = middle;
            } else {
                notBefore = middle;
            }
        }
        return before;
    }

    private <T> List<T> query(String sql, RowReader<T> reader, Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<T> result = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    result.add(reader.read(rows));
                }
            }
            return result;
        } catch (SQLException e) {
            throw new RecordUnavailable("the record could not be read", e);
        }
    }

    @FunctionalInterface
    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
