package org.modeldocket.query.compare.peers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.time.Certainty;

/**
 * A release that is like another.
 *
 * @param match {@code POSSIBLE} where vague dates leave open whether it is; absent where it certainly is
 * @param compare the address that compares the two, as of the same moment
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PeerEntry(
        @JsonUnwrapped UncertainAnswer<ReleaseSummary> release,
        @Nullable Certainty match,
        String compare) {}
