package org.modeldocket.command.record.commit;

import java.util.UUID;
import org.modeldocket.command.record.FactLocation;
import org.modeldocket.vocabulary.id.FactId;

/** The fact id of an append already names a stored fact. Nothing was stored. */
public final class DuplicateFactId extends RuntimeException {
    private final transient FactId factId;
    private final transient FactLocation location;

    DuplicateFactId(UUID factId, FactLocation location) {
        super("fact id " + factId + " stands at position " + location.position() + " already, in "
                + location.releaseId().named() + "; leave factId out, or give another, to record this one too");
        this.factId = new FactId(factId);
        this.location = location;
    }

    public FactId factId() {
        return factId;
    }

    /** Where the fact stands that has the id. */
    public FactLocation place() {
        return location;
    }
}
