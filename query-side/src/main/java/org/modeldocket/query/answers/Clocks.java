package org.modeldocket.query.answers;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.Stretches;

/**
 * The moment that a question asks about, on both clocks.
 *
 * @param validAt null for all that the record knows of, whenever it happened
 * @param knownAt null for the record as far as the view has come
 */
public record Clocks(@Nullable ValidAt validAt, @Nullable KnownAt knownAt) {
    /** What the record says now. */
    public static final Clocks NOW = new Clocks(null, null);

    /** The day by whose end something must have happened. */
    public LocalDate day() {
        return validAt == null ? Stretches.END_OF_TIME : validAt.until();
    }

    /** Whether it asks about now. */
    public boolean isNow() {
        return validAt == null && knownAt == null;
    }
}
