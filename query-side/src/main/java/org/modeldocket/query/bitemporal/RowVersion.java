package org.modeldocket.query.bitemporal;

/**
 * A value of a case with the positions at which the record held it.
 *
 * @param knownFrom the position of the fact that set it
 * @param knownTo the position of the fact that ended it; {@link #OPEN} while it is current
 */
record RowVersion<K, C>(String releaseId, BitemporalValue<K, C> said, long knownFrom, long knownTo) {
    static final long OPEN = Long.MAX_VALUE;
}
