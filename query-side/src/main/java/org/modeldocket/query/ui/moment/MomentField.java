package org.modeldocket.query.ui.moment;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form that asks for a moment.
 *
 * @param written what its reader wrote into it; null where that is nothing
 * @param fault the message that says what is wrong with it; null where nothing is
 * @param shown false where the form only passes it on
 */
public record MomentField(
        String name, @Nullable String written, @Nullable String fault, boolean shown) {
    static MomentField of(String name, @Nullable String written) {
        return new MomentField(name, written, null, true);
    }

    MomentField wrong(String kind) {
        return new MomentField(name, written, "moment." + name + "." + kind, shown);
    }

    MomentField passedOn() {
        return new MomentField(name, written, fault, false);
    }
}
