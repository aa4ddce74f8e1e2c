package org.modeldocket.query.search;

import java.util.List;

/**
 * How a search was understood.
 *
 * @param query what was looked for, as one would write it
 * @param similar the words that nothing has as they are written
 * @param ignored what was left out
 */
public record Understood(String query, List<SimilarWord> similar, List<String> ignored) {}
