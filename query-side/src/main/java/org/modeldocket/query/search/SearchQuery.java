package org.modeldocket.query.search;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.search.request.SearchText;

/**
 * What is searched for.
 *
 * @param kind null for all
 * @param retracted whether retracted facts are found, too
 */
public record SearchQuery(SearchText text, @Nullable SearchKind kind, boolean retracted) {
    /** Names the list of what it finds. */
    String list() {
        return "search " + kind + " " + retracted + " " + text.understood();
    }
}
