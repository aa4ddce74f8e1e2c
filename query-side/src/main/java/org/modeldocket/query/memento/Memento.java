package org.modeldocket.query.memento;

import java.time.Instant;

/** A case as the record held it once it had taken in the fact at that position. */
record Memento(long sequence, long position, Instant recordedAt) {
    String datetime() {
        return HttpDate.of(recordedAt);
    }
}
