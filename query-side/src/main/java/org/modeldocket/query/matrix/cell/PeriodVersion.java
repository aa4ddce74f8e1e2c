package org.modeldocket.query.matrix.cell;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A row of the stored periods, for all moments.
 *
 * @param period what it says
 * @param knownFrom the position of the fact that set it
 * @param knownTo the position of the fact that ended it; {@link Long#MAX_VALUE} while it is current
 */
public record PeriodVersion(
        StoredPeriod period,
        long knownFrom,
        long knownTo,
        long definiteFrom,
        long definiteTo,
        long possibleFrom,
        long possibleTo) {
    public static final String SELECT = "SELECT " + StoredPeriod.COLUMNS
            + ", known_from, known_to, definite_from, definite_to, possible_from, possible_to FROM treatment_period p WHERE ";

    /** Reads a row of {@link #SELECT}. */
    public static PeriodVersion read(ResultSet row) throws SQLException {
        return new PeriodVersion(
                StoredPeriod.read(row),
                row.getLong(13),
                row.getLong(14),
                row.getLong(15),
                row.getLong(16),
                row.getLong(17),
                row.getLong(18));
    }

    /** The same, counted as that of another company. */
    public PeriodVersion countedAs(String company) {
        return new PeriodVersion(
                period.countedAs(company), knownFrom, knownTo, definiteFrom, definiteTo, possibleFrom, possibleTo);
    }

    /** As it was known at a position. */
    PeriodVersion at(long position) {
        return knownTo <= position
                ? this
                : new PeriodVersion(
                        period, knownFrom, Long.MAX_VALUE, definiteFrom, definiteTo, possibleFrom, possibleTo);
    }
}
