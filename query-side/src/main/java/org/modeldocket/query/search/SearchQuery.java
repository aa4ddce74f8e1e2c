package org.modeldocket.query.search;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.search.request.SearchText;

/**
 * What is searched for.
 *
 * @param kind null for all
 * @param retracted whether retracted facts are found, too
 * @param filters what each of these must be: any of the values
 * @param facets by what all that is found is counted
 */
public record SearchQuery(
        SearchText text,
        @Nullable SearchKind kind,
        boolean retracted,
        Map<ListFacet, Set<String>> filters,
        Set<ListFacet> facets) {
    /** A search without filters. */
    public static SearchQuery of(SearchText text, @Nullable SearchKind kind, boolean retracted) {
        return new SearchQuery(text, kind, retracted, Map.of(), Set.of());
    }

    /** Names the list of what it finds. */
    String list() {
        StringBuilder list = new StringBuilder("search " + kind + " " + retracted + " " + text.understood());
        filters.forEach((facet, values) -> list.append(' ').append(facet).append(new TreeSet<>(values)));
        return list.toString();
    }

    /** Whether it needs to know more of what it finds than its words. */
    boolean isConditional() {
        return !filters.isEmpty() || !facets.isEmpty();
    }

    /** The same, counted by all that is counted. */
    public SearchQuery counting() {
        return new SearchQuery(text, kind, retracted, filters, ListFacet.OF_SEARCH);
    }
}
