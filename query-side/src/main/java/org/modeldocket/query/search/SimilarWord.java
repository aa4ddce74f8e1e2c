package org.modeldocket.query.search;

import java.util.List;

/**
 * A word that nothing has as it is written.
 *
 * @param found the words most like it, which were looked for as well
 */
public record SimilarWord(String word, List<String> found) {}
