package org.modeldocket.query.cases;

import org.modeldocket.vocabulary.Capability;

/** What a model was found able to do, by the id that is the same in every case and the name that this source gives it. */
public record CapabilitySeen(String id, String name) {
    static CapabilitySeen of(Capability capability) {
        return new CapabilitySeen(capability.id().value(), capability.name().value());
    }
}
