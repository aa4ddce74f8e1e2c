package org.modeldocket.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of an excerpt.
 *
 * @param marked true where it is what was looked for; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextPart(String text, @Nullable Boolean marked) {}
