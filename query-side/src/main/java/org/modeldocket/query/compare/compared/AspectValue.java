package org.modeldocket.query.compare.compared;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.statistics.durations.DayBounds;
import org.modeldocket.time.Certainty;

/**
 * What a release has of an aspect.
 *
 * @param name of an agency; absent for others
 * @param certainty {@code POSSIBLE} where vague dates leave open whether it has it; else absent
 * @param days how long it waited; absent of other aspects
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AspectValue(
        String value,
        @Nullable String name,
        @Nullable Certainty certainty,
        @Nullable DayBounds days,
        Evidence evidence) {
    boolean isCertain() {
        return certainty == null;
    }
}
