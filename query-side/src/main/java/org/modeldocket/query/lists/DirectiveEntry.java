package org.modeldocket.query.lists;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.time.Certainty;

/**
 * A directive in a list.
 *
 * @param match {@code POSSIBLE} where vague dates leave open whether it meets the conditions; absent where it certainly does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectiveEntry(
        @JsonUnwrapped UncertainAnswer<DirectiveCard> directive,
        @Nullable Certainty match) {}
