package org.modeldocket.query.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The address of a page names no moment that can be understood. */
final class MomentNotUnderstood extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Map<String, String> faults;
    private final @Nullable String validAt;
    private final @Nullable String knownAt;

    /** @param faults what was written, by the parameter in which it was */
    MomentNotUnderstood(@Nullable String validAt, @Nullable String knownAt, Map<String, String> faults) {
        super("no moment: " + faults);
        this.faults = Map.copyOf(faults);
        this.validAt = validAt;
        this.knownAt = knownAt;
    }

    Map<String, String> faults() {
        return faults;
    }

    @Nullable
    String validAt() {
        return validAt;
    }

    @Nullable
    String knownAt() {
        return knownAt;
    }
}
