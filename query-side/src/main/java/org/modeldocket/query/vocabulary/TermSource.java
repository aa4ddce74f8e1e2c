package org.modeldocket.query.vocabulary;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where the meaning of a term comes from.
 *
 * @param title a public instrument, or this product
 * @param url where the instrument was read; null where the meaning is our own
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermSource(String title, @Nullable String url) {}
