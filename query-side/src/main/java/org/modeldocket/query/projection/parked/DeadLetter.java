package org.modeldocket.query.projection.parked;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact that is parked.
 *
 * @param type the logical name of the fact's type
 * @param cause why it could not be projected; absent where it waits behind another fact of its case, which could not
 * @param since when it was parked
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(
        String factId,
        String releaseId,
        long sequence,
        long position,
        String type,
        @Nullable Cause cause,
        Instant since) {
    /** What was thrown. */
    public record Cause(String type, String message) {
        private static final int LONGEST = 1_000;

        public static Cause of(Throwable failure) {
            String message = failure.getMessage() == null ? "" : failure.getMessage();
            return new Cause(failure.getClass().getName(), message.substring(0, Math.min(LONGEST, message.length())));
        }
    }
}
