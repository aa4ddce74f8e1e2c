package org.modeldocket.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a fact begins, and what must have begun before it: an amendment follows its directive, a restoration its suspension.
 *
 * @param begins the id of the directive, suspension or preview that begins with the fact; null where nothing does
 * @param follows the id of the one that must have begun before; null where there is none
 */
public record Causality(@Nullable Object begins, @Nullable Object follows) {
    static final Causality NONE = new Causality(null, null);

    static Causality beginning(Object id) {
        return new Causality(id, null);
    }

    static Causality following(@Nullable Object id) {
        return id == null ? NONE : new Causality(null, id);
    }
}
