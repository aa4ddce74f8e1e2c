package org.modeldocket.query.cases.view;

import org.modeldocket.vocabulary.Capability;

/** What a model was found able to do, by the id that is the same in every case and the name that this source gives it. */
public record CapabilityView(String id, String name) {
    public static CapabilityView of(Capability capability) {
        return new CapabilityView(capability.id().value(), capability.name().value());
    }
}
