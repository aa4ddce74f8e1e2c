package org.modeldocket.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that a view has parked.
 *
 * @param type the logical name of the fact's type
 * @param cause why it could not be projected; absent where it waits behind another fact of its release, which could not
 * @param since when it was parked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterSeen(
        String factId,
        String releaseId,
        long sequence,
        long position,
        String type,
        @Nullable Cause cause,
        Instant since) {
    /** What was thrown. */
    public record Cause(String type, String message) {}
}
