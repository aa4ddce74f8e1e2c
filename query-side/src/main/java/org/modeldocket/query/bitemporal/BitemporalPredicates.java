package org.modeldocket.query.bitemporal;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

/**
 * Conditions, in SQL, for the row versions of a read point. Their parameters are {@code :position} and {@code :day}; each is about
 * the table of an alias.
 */
public final class BitemporalPredicates {
    private BitemporalPredicates() {}

    /** Known then; enough for values that hold on every day. */
    public static String known(String alias) {
        return alias + ".known_from <= :position AND " + alias + ".known_to > :position";
    }

    /** Known then, and certain on that day. */
    public static String definite(String alias) {
        return known(alias) + " AND " + isDefinite(alias);
    }

    /** Known then, and possible on that day. */
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
    public static MapSqlParameterSource at(ReadPoint at) {
        return new MapSqlParameterSource("position", at.position())
                .addValue("day", at.day().toEpochDay());
    }
}
