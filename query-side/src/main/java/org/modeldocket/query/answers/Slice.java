package org.modeldocket.query.answers;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param cursor where the next part begins; null when there is no more. Opaque: only the question that gave it can read it
 */
public record Slice<T>(List<T> items, @Nullable String cursor) {}
