package org.modeldocket.query.matrix.correction;

import java.time.Instant;

/**
 * The newest correction, retraction or reinstatement with which a case came to be counted otherwise in a cell.
 *
 * @param type which of the three, as facts are called
 * @param releaseId the case
 */
public record Corrected(String type, String releaseId, long position, Instant recordedAt) {}
