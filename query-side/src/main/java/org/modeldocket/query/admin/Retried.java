package org.modeldocket.query.admin;

/**
 * What came of trying parked facts again.
 *
 * @param handled how many are parked no longer
 * @param deadLetters how many of the projection still are
 */
record Retried(long handled, long deadLetters) {}
