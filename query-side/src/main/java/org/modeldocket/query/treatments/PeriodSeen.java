package org.modeldocket.query.treatments;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * A treatment of one release; {@code to} is absent while it lasts.
 *
 * @param happened {@code POSSIBLE} where it may only have begun by the day asked about
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeriodSeen(
        String releaseId,
        Treatment kind,
        String subject,
        When from,
        @Nullable When to,
        boolean open,
        @Nullable Certainty happened,
        List<String> factIds) {
    private static final int ID_BYTES = 16;

    static final String COLUMNS =
            "release_id, company_id, kind, subject, from_edtf, from_stated, to_edtf, to_stated, fact_ids";

    /** Reads a row of the certainty and the {@link #COLUMNS}. */
    static PeriodSeen read(ResultSet row) throws SQLException {
        String ended = row.getString(9);
        ByteBuffer ids = ByteBuffer.wrap(row.getBytes(11));
        List<String> factIds = new ArrayList<>(ids.capacity() / ID_BYTES);
        while (ids.hasRemaining()) {
            factIds.add(new UUID(ids.getLong(), ids.getLong()).toString());
        }
        return new PeriodSeen(
                row.getString(3),
                Treatment.valueOf(row.getString(5)),
                row.getString(6),
                when(row.getString(7), row.getString(8)),
                ended == null ? null : when(ended, row.getString(10)),
                ended == null,
                row.getBoolean(1) ? null : Certainty.POSSIBLE,
                factIds);
    }

    private static When when(String edtf, @Nullable String asStated) {
        return When.of(new Occurred(EdtfDate.parse(edtf), asStated == null ? null : new Line(asStated)));
    }

    /** The fact with which it began. */
    String openedBy() {
        return factIds.getFirst();
    }
}
