package org.modeldocket.query.treatments;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.answers.When;
import org.modeldocket.time.Certainty;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Line;
import org.modeldocket.vocabulary.Occurred;
import org.modeldocket.vocabulary.Treatment;

/**
 * A period as it is read at a moment.
 *
 * @param definite whether it is so
 * @param possible whether it may be so
 */
record StoredPeriod(
        boolean definite,
        boolean possible,
        String releaseId,
        String openedBy,
        String companyId,
        Treatment kind,
        String subject,
        When from,
        @Nullable When to,
        List<UUID> factIds) {
    private static final int ID_BYTES = 16;

    static final String COLUMNS =
            "release_id, opened_by, company_id, kind, subject, from_edtf, from_stated, to_edtf, to_stated, fact_ids";

    /** Reads a row of the certainty and the {@link #COLUMNS}. */
    static StoredPeriod read(ResultSet row, int n) throws SQLException {
        String ended = row.getString(10);
        ByteBuffer ids = ByteBuffer.wrap(row.getBytes(12));
        List<UUID> factIds = new ArrayList<>(ids.capacity() / ID_BYTES);
        while (ids.hasRemaining()) {
            factIds.add(new UUID(ids.getLong(), ids.getLong()));
        }
        return new StoredPeriod(
                row.getBoolean(1),
                row.getBoolean(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                Treatment.valueOf(row.getString(6)),
                row.getString(7),
                when(row.getString(8), row.getString(9)),
                ended == null ? null : when(ended, row.getString(11)),
                factIds);
    }

    private static When when(String edtf, @Nullable String asStated) {
        return When.of(new Occurred(EdtfDate.parse(edtf), asStated == null ? null : new Line(asStated)));
    }

    PeriodSeen seen(boolean marked) {
        return new PeriodSeen(
                releaseId,
                kind,
                subject,
                from,
                to,
                to == null,
                marked ? Certainty.POSSIBLE : null,
                factIds.stream().map(UUID::toString).toList());
    }
}
