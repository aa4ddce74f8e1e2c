package org.modeldocket.query.statistics.durations;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A number of days, which vague dates may leave open. Negative where the end comes before the beginning.
 *
 * @param atLeast null, in JSON too, where the dates set no limit
 * @param atMost null, in JSON too, where the dates set no limit
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record DayBounds(@Nullable Long atLeast, @Nullable Long atMost) {
    /** {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} are no limits. */
    public static DayBounds of(long atLeast, long atMost) {
        return new DayBounds(limit(atLeast), limit(atMost));
    }

    static @Nullable Long limit(@Nullable Long days) {
        return days == null || days == Long.MIN_VALUE || days == Long.MAX_VALUE ? null : days;
    }
}
