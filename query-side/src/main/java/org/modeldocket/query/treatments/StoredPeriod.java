package org.modeldocket.query.treatments;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.Bounds;
import org.modeldocket.vocabulary.Treatment;

/**
 * What the matrix needs of a period, as it is read at a moment.
 *
 * @param definite whether it is so
 * @param possible whether it may be so
 * @param to meaningless while it is open
 * @param factIds 16 bytes each
 */
record StoredPeriod(
        boolean definite,
        boolean possible,
        String releaseId,
        String companyId,
        Treatment kind,
        boolean open,
        Bounds from,
        Bounds to,
        ByteBuffer factIds) {
    static final String COLUMNS =
            "release_id, company_id, kind, is_open, from_earliest, from_latest, to_earliest, to_latest, fact_ids";

    /** Reads a row of the certainty and the {@link #COLUMNS}. */
    static StoredPeriod read(ResultSet row) throws SQLException {
        return new StoredPeriod(
                row.getBoolean(1),
                row.getBoolean(2),
                row.getString(3),
                row.getString(4),
                Treatment.valueOf(row.getString(5)),
                row.getBoolean(6),
                new Bounds(day(row, 7), day(row, 8)),
                new Bounds(day(row, 9), day(row, 10)),
                ByteBuffer.wrap(row.getBytes(11)));
    }

    private static @Nullable LocalDate day(ResultSet row, int column) throws SQLException {
        long day = row.getLong(column);
        return row.wasNull() ? null : LocalDate.ofEpochDay(day);
    }
}
