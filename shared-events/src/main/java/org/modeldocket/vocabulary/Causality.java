package org.modeldocket.vocabulary;

import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.SubjectId;

/**
 * What a fact does to the directive, suspension or preview that it is about. The order of a case, the treatments, the rules and
 * the registers follow from it.
 *
 * @param on what it is about; null where that is none of these
 */
public record Causality(Effect effect, @Nullable SubjectId on) {
    /** What a fact does to its subject. All but the first two must come after its beginning. */
    public enum Effect {
        NONE,
        BEGINS,
        CHANGES,
        ENDS,
        /** Needs it to last, and leaves it as it is: a decision about a customer of a preview. */
        IS_WITHIN,
        /** Leaves it as it is, and may come after its end: a response to a directive. */
        FOLLOWS
    }

    public static final Causality NONE = new Causality(Effect.NONE, null);

    public static Causality beginning(SubjectId id) {
        return new Causality(Effect.BEGINS, id);
    }

    public static Causality changing(SubjectId id) {
        return new Causality(Effect.CHANGES, id);
    }

    public static Causality ending(SubjectId id) {
        return new Causality(Effect.ENDS, id);
    }

    public static Causality within(SubjectId id) {
        return new Causality(Effect.IS_WITHIN, id);
    }

    public static Causality following(@Nullable SubjectId id) {
        return id == null ? NONE : new Causality(Effect.FOLLOWS, id);
    }

    /** What begins with the fact; null where nothing does. */
    public @Nullable SubjectId begins() {
        return effect == Effect.BEGINS ? on : null;
    }

    /** What must have begun before; null where there is none. */
    public @Nullable SubjectId follows() {
        return effect == Effect.BEGINS ? null : on;
    }

    /** What the fact begins, changes or ends; null where it leaves all as it is. */
    public @Nullable SubjectId changes() {
        return switch (effect) {
            case BEGINS, CHANGES, ENDS -> on;
            case NONE, IS_WITHIN, FOLLOWS -> null;
        };
    }
}
