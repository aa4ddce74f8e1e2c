package org.modeldocket.query.lists.faceted;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.AsOf;
import org.modeldocket.query.search.Understood;

/**
 * One page of a list that is filtered and counted.
 *
 * @param total how many entries the whole list has
 * @param next path and query of the next page, as of the same point of the record; absent on the last page
 * @param facets how many entries have which values; absent where that is not asked
 * @param understood how the words of {@code q} were understood; absent where none are asked for
 * @param asOf the point in time that the list shows
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FacetedList<T>(
        List<T> items,
        long total,
        @Nullable String next,
        @Nullable Map<ListFacet, FacetCounts> facets,
        @Nullable Understood understood,
        AsOf asOf) {}
