package org.modeldocket.query.bitemporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The moment that an answer stands for.
 *
 * @param position of the last fact that it takes in; 0 where there is none
 * @param recordedAt when that fact was stored; absent where there is none
 * @param validAt the moment asked about on the world clock; absent where none was
 * @param knownAt the same on the record clock; {@code position} is what it came to
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
    /** The moment up to which a view has come. */
    public AsOf(long position, @Nullable Instant recordedAt) {
        this(position, recordedAt, null, null, null);
    }

    /** This moment of the record, asked for so. */
    public AsOf asked(BitemporalPoint clocks, boolean beyondRecord) {
        return new AsOf(position, recordedAt, clocks.validAt(), clocks.knownAt(), beyondRecord ? true : null);
    }
}
