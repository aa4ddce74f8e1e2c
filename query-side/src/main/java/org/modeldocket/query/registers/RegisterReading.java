package org.modeldocket.query.registers;

import org.modeldocket.query.bitemporal.BitemporalPredicates;
import org.modeldocket.query.projection.At;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * One reading of the registers at a moment: of what definitely was so, or of what may have been.
 *
 * @param definitely which
 */
record RegisterReading(At at, boolean definitely) {
    /** The versions that count, of the table of that alias. */
    String counts(String alias) {
        return definitely ? BitemporalPredicates.definite(alias) : BitemporalPredicates.possible(alias);
    }

    MapSqlParameterSource parameters() {
        return BitemporalPredicates.at(at);
    }
}
