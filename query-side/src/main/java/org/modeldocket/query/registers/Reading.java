package org.modeldocket.query.registers;

import org.modeldocket.query.bitemporal.Counting;
import org.modeldocket.query.projection.At;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * One reading of the registers at a moment: of what definitely was so, or of what may have been.
 *
 * @param definitely which
 */
record Reading(At at, boolean definitely) {
    /** The versions that count, of the table of that alias. */
    String counts(String alias) {
        return definitely ? Counting.definite(alias) : Counting.possible(alias);
    }

    MapSqlParameterSource parameters() {
        return Counting.at(at);
    }
}
