package org.modeldocket.query.matrix.cell;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.DayRange;
import org.modeldocket.time.EdtfDate;
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
            "opened_at, release_id, company_id, kind, is_open, from_edtf, from_earliest, from_latest,"
                    + " to_edtf, to_earliest, to_latest, fact_ids";

    StoredPeriod countedAs(String company) {
        return new StoredPeriod(openedAt, releaseId, company, kind, open, from, to, factIds);
    }

    /** Reads a row of the {@link #COLUMNS}. */
    static StoredPeriod read(ResultSet row) throws SQLException {
        return new StoredPeriod(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                Treatment.valueOf(row.getString(4)),
                row.getBoolean(5),
                bounds(row, 6),
                bounds(row, 9),
                ByteBuffer.wrap(row.getBytes(12)));
    }

    /** @param first the column of the date, before those of its days */
    private static DateBounds bounds(ResultSet row, int first) throws SQLException {
        String edtf = row.getString(first);
        if (edtf == null) {
            return DateBounds.UNKNOWN;
        }
        EdtfDate date = EdtfDate.parse(edtf);
        return new DateBounds(
                DayRange.dayOrNull(row, first + 1),
                DayRange.dayOrNull(row, first + 2),
                date.approximate(),
                date.uncertain());
    }
}
