package org.modeldocket.query.registers;

import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * One reading of the registers at a moment: of what definitely was so, or of what may have been.
 *
 * @param definitely which
 */
record RegisterReading(ReadPoint at, boolean definitely) {
    /** The versions that count, of the table of that alias. */
    String counts(String alias) {
        return definitely ? BitemporalPredicates.definite(alias) : BitemporalPredicates.possible(alias);
    }

    MapSqlParameterSource parameters() {
        return BitemporalPredicates.at(at);
    }
}
