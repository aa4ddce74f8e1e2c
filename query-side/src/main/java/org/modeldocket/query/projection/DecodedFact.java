package org.modeldocket.query.projection;

import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.wire.StoredFact;
import org.modeldocket.wire.UnknownFactException;

/** A fact as stored and, where it can be read, what it says. */
record DecodedFact(
        StoredFact stored,
        @Nullable RecordedFact decoded,
        @Nullable RuntimeException failure) {
    static DecodedFact of(StoredFact stored) {
        try {
            return new DecodedFact(stored, stored.recorded(), null);
        } catch (RuntimeException e) {
            return new DecodedFact(stored, null, e);
        }
    }

    /** What it says. Throws what kept it from being read. */
    RecordedFact fact() {
        if (decoded == null) {
            throw failure == null ? new IllegalStateException("never decoded") : failure;
        }
        return decoded;
    }

    /** Why it cannot be read, where it is of a newer version of this program; else null. */
    @Nullable
    UnknownFactException newer() {
        return failure instanceof UnknownFactException unknown ? unknown : null;
    }
}
