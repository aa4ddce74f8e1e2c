package org.modeldocket.query.bitemporal;

/**
 * What a case said for a time.
 *
 * @param knownFrom the position of the fact with which it began to say so
 * @param knownTo the position of the fact with which it ceased to; {@link #OPEN} while it says so
 */
record RowVersion<K, C>(String releaseId, BitemporalValue<K, C> said, long knownFrom, long knownTo) {
    static final long OPEN = Long.MAX_VALUE;
}
