package org.modeldocket.query.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Standing;

/** Which values of a facet releases and their treatments have, as they are counted. */
record FacetValues(OrganisationsAt organisations) {
    /** Without a stream, as {@link #of(ListedPeriod, ListFacet)} makes one: this is asked of every treatment in the record. */
    boolean meets(ListedPeriod period, ListFacet facet, Set<String> wanted) {
        PeriodTerms terms = period.terms();
        Force force = facet == ListFacet.FORCE ? period.force() : null;
        return switch (facet) {
            case TREATMENT ->
                period.kind() != null && wanted.contains(period.kind().name());
            case FORCE -> force != null && wanted.contains(force.name());
            case INSTRUMENT ->
                terms.instrument() != null && wanted.contains(terms.instrument().name());
            case AGENCY, JURISDICTION, COMPANY, FAMILY, STANDING, TYPE, RELEASE, YEAR, ACTOR ->
                of(period, facet).anyMatch(wanted::contains);
        };
    }

    /** Those of the release itself; none of what only its treatments have. */
    Map<String, Match> of(ListedRelease release, ListFacet facet) {
        return switch (facet) {
            case COMPANY -> Map.of(organisations.counted(facet, release.companyId()), Match.DEFINITE);
            case FAMILY -> release.family() == null ? Map.of() : Map.of(release.family(), Match.DEFINITE);
            case STANDING -> standings(release.standings());
            case TREATMENT, FORCE, INSTRUMENT, AGENCY, JURISDICTION, TYPE, RELEASE, YEAR, ACTOR -> Map.of();
        };
    }

    private static Map<String, Match> standings(List<Standing> possible) {
        Map<String, Match> standings = new LinkedHashMap<>();
        possible.forEach(
                standing -> standings.put(standing.name(), possible.size() == 1 ? Match.DEFINITE : Match.POSSIBLE));
        return standings;
    }

    /** Those of one treatment. */
    Stream<String> of(ListedPeriod period, ListFacet facet) {
        return switch (facet) {
            case TREATMENT -> Stream.ofNullable(period.kind()).map(Enum::name);
            case FORCE -> Stream.ofNullable(period.force()).map(Enum::name);
            case INSTRUMENT -> Stream.ofNullable(period.terms().instrument()).map(Enum::name);
            case AGENCY -> period.terms().agencies().stream().map(id -> organisations.counted(facet, id));
            case JURISDICTION -> jurisdictions(period);
            case COMPANY, FAMILY, STANDING, TYPE, RELEASE, YEAR, ACTOR -> Stream.of();
        };
    }

    /** The one that a directive names, else those of the agencies. */
    private Stream<String> jurisdictions(ListedPeriod period) {
        return period.terms().jurisdiction() != null
                ? Stream.of(period.terms().jurisdiction())
                : period.terms().agencies().stream()
                        .map(organisations.jurisdictions()::get)
                        .filter(Objects::nonNull);
    }
}
