package org.modeldocket.command.record;

import java.time.Instant;

/** The end of the record: its last position, 0 when it is empty, and the record clock there. */
public record RecordEnd(long position, Instant recordedAt) {
    public static final RecordEnd EMPTY = new RecordEnd(0, Instant.EPOCH);
}
