package org.modeldocket.query.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.time.Certainty;

/**
 * A fact in a list.
 *
 * @param match {@code POSSIBLE} where vague dates leave open whether it meets the conditions; absent where it certainly does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactEntry(
        @JsonUnwrapped FactView fact, @Nullable Certainty match) {}
