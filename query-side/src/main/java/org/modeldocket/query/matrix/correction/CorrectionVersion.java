package org.modeldocket.query.matrix.correction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.modeldocket.vocabulary.Treatment;

/**
 * A row of the stored corrections.
 *
 * @param by the correction
 * @param dayFrom the first day on which it makes a difference
 * @param dayTo the day behind the last
 */
public record CorrectionVersion(String companyId, Treatment kind, Corrected by, long dayFrom, long dayTo) {
    public static final String SELECT =
            "SELECT company_id, kind, c.type, c.release_id, c.position, m.recorded_at, day_from, day_to"
                    + " FROM treatment_correction c JOIN timeline_fact m ON m.position = c.position WHERE ";

    /** The same, counted as that of another company. */
    public CorrectionVersion countedAs(String company) {
        return new CorrectionVersion(company, kind, by, dayFrom, dayTo);
    }

    /** Reads a row of {@link #SELECT}. */
    public static CorrectionVersion read(ResultSet row) throws SQLException {
        return new CorrectionVersion(
                row.getString(1),
                Treatment.valueOf(row.getString(2)),
                new Corrected(
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()),
                row.getLong(7),
                row.getLong(8));
    }
}
