package org.modeldocket.query.search;

import java.util.Map;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.paging.Page;

/**
 * A page of what a search found, and how the search was understood.
 *
 * @param kinds how much was found of each kind, whichever is asked for
 * @param facets how many of it have which values, each without the filter of its own; empty where that is not asked
 */
public record Found(
        Page<SearchItem> page,
        Map<SearchKind, Integer> kinds,
        Map<ListFacet, FacetCounts> facets,
        Understood understood) {}
