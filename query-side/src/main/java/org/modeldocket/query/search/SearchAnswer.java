package org.modeldocket.query.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.ListFacet;

/**
 * One page of what a search found.
 *
 * @param total how much was found in all
 * @param kinds how much was found of each kind, whichever is asked for
 * @param facets how many of it have which values; absent where that is not asked
 * @param next path and query of the next page; absent on the last page
 * @param asOf the point in time that it shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchAnswer(
        List<SearchItem> items,
        long total,
        Map<SearchKind, Integer> kinds,
        @Nullable Map<ListFacet, FacetCounts> facets,
        @Nullable String next,
        Understood understood,
        AsOf asOf) {}
