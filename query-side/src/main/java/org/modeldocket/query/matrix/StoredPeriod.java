package org.modeldocket.query.matrix;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.vocabulary.Treatment;

/**
 * What the matrix needs of a period, as it is read at a moment.
 *
 * @param definite whether it is so
 * @param possible whether it may be so
 * @param openedAt the position of the fact with which it began, which tells it from the others of its release
 * @param to meaningless while it is open
 * @param factIds 16 bytes each
 */
record StoredPeriod(
        boolean definite,
        boolean possible,
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

    /** Whether both are about the same period of the same release. */
    boolean isAbout(StoredPeriod other) {
        return openedAt == other.openedAt && releaseId.equals(other.releaseId);
    }

    /** The same with the end of another. */
    StoredPeriod endingAs(StoredPeriod other) {
        return new StoredPeriod(
                definite, possible, openedAt, releaseId, companyId, kind, other.open, from, other.to, factIds);
    }

    /** Reads a row of the certainty and the {@link #COLUMNS}. */
    static StoredPeriod read(ResultSet row) throws SQLException {
        return new StoredPeriod(
                row.getBoolean(1),
                row.getBoolean(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                Treatment.valueOf(row.getString(6)),
                row.getBoolean(7),
                new DateBounds(day(row, 8), day(row, 9)),
                new DateBounds(day(row, 10), day(row, 11)),
                ByteBuffer.wrap(row.getBytes(12)));
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }
}
