package org.modeldocket.command.store;

import java.util.UUID;
import org.modeldocket.vocabulary.id.FactId;

/** The fact id of an append already stands for a stored fact. Nothing of the append was stored. */
public final class FactIdTaken extends RuntimeException {
    private final transient FactId factId;
    private final transient Place place;

    FactIdTaken(UUID factId, Place place) {
        super("fact id " + factId + " stands at position " + place.position() + " already, in release "
                + place.releaseId() + "; leave factId out, or give another, to record this one too");
        this.factId = new FactId(factId);
        this.place = place;
    }

    public FactId factId() {
        return factId;
    }

    /** Where the fact stands that has the id. */
    public Place place() {
        return place;
    }
}
