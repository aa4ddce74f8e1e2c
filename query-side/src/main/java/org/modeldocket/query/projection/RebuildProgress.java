package org.modeldocket.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far a rebuild has come.
 *
 * @param position of the last fact taken in
 * @param total the position of the newest fact in the record, which may go on growing
 * @param factsPerSecond from the beginning until now, or until it ended
 * @param secondsLeft an estimate from that; absent where nothing can be said
 * @param reason why it failed; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RebuildProgress(
        String projection,
        State state,
        long position,
        long total,
        long factsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable String reason) {
    /** Where a rebuild is in its life. */
    public enum State {
        RUNNING,
        /** The rebuilt views answer. */
        DONE,
        /** By an operator, or by the server's stop. The views are as they were. */
        CANCELLED,
        /** The views are as they were. */
        FAILED
    }

    /** From 0 to 1. */
    public double share() {
        return total == 0 ? 0 : Math.min(1, (double) position / total);
    }
}
