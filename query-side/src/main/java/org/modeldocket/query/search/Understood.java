package org.modeldocket.query.search;

import java.util.List;

/**
 * How a search was understood.
 *
 * @param query what was looked for, as one would write it
 * @param similar the words that nothing recorded has as they are written; similar ones were looked for
 * @param ignored what was left out
 */
public record Understood(String query, List<String> similar, List<String> ignored) {}
