package org.modeldocket.query.lists.faceted;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Names;

/**
 * How many entries of a list have each value of a facet. The other filters of the list count, its own does not.
 *
 * @param values those with the most entries first, at most {@value #MOST}
 * @param others how many more values there are; absent where there are none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FacetCounts(List<FacetValue> values, @Nullable Integer others) {
    static final int MOST = 100;

    /** The counts with the names of companies and agencies. */
    public static Map<ListFacet, FacetCounts> named(Map<ListFacet, FacetCounts> counts, Names names) {
        Map<ListFacet, FacetCounts> named = new EnumMap<>(ListFacet.class);
        counts.forEach((facet, count) -> named.put(facet, count.named(facet, names)));
        return named;
    }

    private FacetCounts named(ListFacet facet, Names names) {
        return new FacetCounts(
                values.stream().map(value -> value.named(facet, names)).toList(), others);
    }
}
