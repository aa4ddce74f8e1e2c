package org.modeldocket.command.record;

import java.time.Instant;

/** The end of the record: the last position, 0 when it is empty, and its record time. */
public record RecordEnd(long position, Instant recordedAt) {
    public static final RecordEnd EMPTY = new RecordEnd(0, Instant.EPOCH);
}
