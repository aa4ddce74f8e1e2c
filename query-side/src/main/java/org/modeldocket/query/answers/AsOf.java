package org.modeldocket.query.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Up to where in the record an answer reaches.
 *
 * @param position of the last fact taken in; 0 where there is none
 * @param recordedAt when that fact was stored; absent where there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AsOf(long position, @Nullable Instant recordedAt) {}
