package org.modeldocket.query.bitemporal;

import org.modeldocket.query.projection.At;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Which versions count at a moment, in SQL with the parameters {@code :position} and {@code :day}. Each part is about the table
 * of that alias.
 */
public final class BitemporalPredicates {
    private BitemporalPredicates() {}

    /** What the record said; all that there is to ask of what is so on any day. */
    public static String known(String alias) {
        return alias + ".known_from <= :position AND " + alias + ".known_to > :position";
    }

    /** What the record said to be so that day. */
    public static String definite(String alias) {
        return known(alias) + " AND " + isDefinite(alias);
    }

    /** What the record said may be so that day. */
    public static String possible(String alias) {
        return known(alias) + " AND " + isPossible(alias);
    }

    /** Either. */
    public static String said(String alias) {
        return known(alias) + " AND (" + isDefinite(alias) + " OR " + isPossible(alias) + ")";
    }

    /** Two columns: whether it is so, and whether it may be so. */
    public static String certainty(String alias) {
        return isDefinite(alias) + ", " + isPossible(alias);
    }

    private static String isDefinite(String alias) {
        return alias + ".definite_from <= :day AND " + alias + ".definite_to > :day";
    }

    private static String isPossible(String alias) {
        return alias + ".possible_from <= :day AND " + alias + ".possible_to > :day";
    }

    /** The parameters. */
    public static MapSqlParameterSource at(At at) {
        return new MapSqlParameterSource("position", at.position())
                .addValue("day", at.day().toEpochDay());
    }
}
