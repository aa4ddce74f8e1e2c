package org.modeldocket.query.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.Standing;

/**
 * A release that stands elsewhere than it did.
 *
 * @param before absent where the record did not hold the release yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingChanged(String releaseId, @Nullable Standing before, Standing after) {}
