package org.modeldocket.query.lists.faceted;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.names.Names;
import org.modeldocket.query.names.Organisation;

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
        return switch (facet) {
            case COMPANY -> with(names.company(new Organisation(value, value)).name());
            case AGENCY -> with(names.agency(new AgencyName(value, value, null)).name());
            case FAMILY, STANDING, TREATMENT, FORCE, INSTRUMENT, JURISDICTION, TYPE, RELEASE -> this;
        };
    }

    private FacetValue with(String called) {
        return new FacetValue(value, called, count, definite, possible);
    }
}
