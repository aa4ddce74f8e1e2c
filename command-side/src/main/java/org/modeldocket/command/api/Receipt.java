package org.modeldocket.command.api;

import org.modeldocket.command.record.FactLocation;
import org.modeldocket.vocabulary.id.FactId;

/** The answer to a recorded fact: its sequence in the case and its position in the record. */
record Receipt(String releaseId, String factId, long sequence, long position) {
    static Receipt at(FactLocation location, FactId factId) {
        return new Receipt(location.releaseId().value(), factId.toString(), location.sequence(), location.position());
    }
}
