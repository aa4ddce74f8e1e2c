package org.modeldocket.query.lists.faceted;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.Names;

/**
 * A value of a facet, and how many entries of a list have it.
 *
 * @param value as the filter takes it
 * @param name of a company or an agency; absent for other facets
 * @param count how many entries a list with this filter has
 * @param definite how many of these certainly are in it
 * @param possible how many of these vague dates leave open
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FacetValue(String value, @Nullable String name, int count, int definite, int possible) {
    public FacetValue named(ListFacet facet, Names names) {
        return new FacetValue(value, facet.nameOf(value, names), count, definite, possible);
    }
}
