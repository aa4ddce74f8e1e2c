package org.modeldocket.query.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Organisation;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.time.Certainty;

/**
 * A fact in a list.
 *
 * @param company of the release that it is about, or the company that it is about; absent where there is none
 * @param model of the release; absent where it is about an organisation, as the version
 * @param match {@code POSSIBLE} where vague dates leave open whether it meets the conditions; absent where it certainly does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactEntry(
        @JsonUnwrapped FactView fact,
        @Nullable Organisation company,
        @Nullable String model,
        @Nullable String version,
        @Nullable Certainty match) {}
