package org.modeldocket.command.store;

import java.time.Instant;

/** The end of the record: its last position, 0 when it is empty, and the record clock there. */
record Tail(long position, Instant recordedAt) {
    static final Tail EMPTY = new Tail(0, Instant.EPOCH);
}
