package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.ValidTimeSlices;

/**
 * The point in time that an answer shows.
 *
 * @param position of the last fact that it includes; 0 where there is none
 * @param recordedAt when that fact was stored; absent where there is none
 * @param validAt the day asked about; absent where none was
 * @param knownAt the point of the record asked about; {@code position} is the entry that it stands for
 * @param beyondRecord true where {@code knownAt} lies after the last fact of the record, so that the answer may still change;
 *     absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AsOf(
        long position,
        @Nullable Instant recordedAt,
        @Nullable ValidAt validAt,
        @Nullable KnownAt knownAt,
        @Nullable Boolean beyondRecord) {
    /** The position of a view. */
    public AsOf(long position, @Nullable Instant recordedAt) {
        this(position, recordedAt, null, null, null);
    }

    /** The day by whose end something must have happened. */
    public LocalDate day() {
        return validAt == null ? ValidTimeSlices.END_OF_TIME : validAt.until();
    }

    /** The same with the point that was asked for. */
    public AsOf asked(BitemporalPoint clocks, boolean beyondRecord) {
        return new AsOf(position, recordedAt, clocks.validAt(), clocks.knownAt(), beyondRecord ? true : null);
    }
}
