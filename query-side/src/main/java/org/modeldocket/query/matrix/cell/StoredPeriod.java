package org.modeldocket.query.matrix.cell;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.vocabulary.Treatment;

/**
 * What the matrix needs of a period.
 *
 * @param openedAt the position of the fact with which it began
 * @param to meaningless while it is open
 * @param factIds 16 bytes each
 */
public record StoredPeriod(
        long openedAt,
        String releaseId,
        String companyId,
        Treatment kind,
        boolean open,
        DateBounds from,
        DateBounds to,
        ByteBuffer factIds) {
    static final String COLUMNS =
            "opened_at, release_id, company_id, kind, is_open, from_earliest, from_latest, to_earliest, to_latest, fact_ids";

    /** Reads a row of the {@link #COLUMNS}. */
    static StoredPeriod read(ResultSet row) throws SQLException {
        return new StoredPeriod(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Treatment.valueOf(row.getString(4)),
                row.getBoolean(5),
                new DateBounds(day(row, 6), day(row, 7)),
                new DateBounds(day(row, 8), day(row, 9)),
                ByteBuffer.wrap(row.getBytes(10)));
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }
}
