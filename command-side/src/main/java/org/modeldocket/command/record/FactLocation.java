package org.modeldocket.command.record;

import java.time.Instant;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * Where a fact is in the record.
 *
 * @param sequence its place in the stream of its release, from 0
 * @param position its place in the whole record, from 1
 * @param recordedAt the record clock when it was stored
 */
public record FactLocation(ReleaseId releaseId, long sequence, long position, Instant recordedAt) {}
