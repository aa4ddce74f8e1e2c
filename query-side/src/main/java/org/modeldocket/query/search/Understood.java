package org.modeldocket.query.search;

import java.util.List;
import java.util.Map;

/**
 * How a search was understood.
 *
 * @param query what was looked for, as one would write it
 * @param similar the words that nothing has as they are written, each with the similar ones that were looked for as well
 * @param ignored what was left out
 */
public record Understood(String query, Map<String, List<String>> similar, List<String> ignored) {}
