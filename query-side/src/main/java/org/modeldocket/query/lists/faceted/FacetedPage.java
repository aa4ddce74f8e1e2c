package org.modeldocket.query.lists.faceted;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.paging.Page;
import org.modeldocket.query.search.Understood;

/**
 * A page of a list with the counts of its facets.
 *
 * @param facets empty where none are asked for
 * @param understood how the words were understood that are looked for; null where none are
 */
public record FacetedPage<T>(
        Page<T> page,
        Map<ListFacet, FacetCounts> facets,
        @Nullable Understood understood) {}
