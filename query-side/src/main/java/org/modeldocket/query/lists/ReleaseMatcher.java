package org.modeldocket.query.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.PeriodTerms;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Standing;

/** Says how surely releases, and directives in them, meet the conditions of a query as of a moment, and which values they have. */
public final class ReleaseMatcher {
    private final ReleaseQuery query;
    private final OrganisationsAt organisations;
    private final long day;
    private final Map<ListFacet, Set<String>> filters = new LinkedHashMap<>();

    /** @param day by whose end what lasts is counted; from 1970-01-01 */
    public ReleaseMatcher(ReleaseQuery query, OrganisationsAt organisations, long day) {
        this.query = query;
        this.organisations = organisations;
        this.day = day;
        query.filters().forEach((facet, values) -> {
            filters.put(
                    facet,
                    values.stream()
                            .map(value -> organisations.counted(facet, value))
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    public Match of(ListedRelease release) {
        return of(release, null);
    }

    /** The values of a facet that the query asks for, as they are counted; empty where it asks for none. */
    public Set<String> wanted(ListFacet facet) {
        return filters.getOrDefault(facet, Set.of());
    }

    /** What it has of a facet, with how surely it would be in the list if that were all that is asked of the facet. */
    public Map<String, Match> values(ListedRelease release, ListFacet facet) {
        Match others = facet.ofTreatments() ? ofRelease(release, facet) : of(release, facet);
        if (others == Match.NO) {
            return Map.of();
        }
        Map<String, Match> values = new LinkedHashMap<>();
        if (!facet.ofTreatments()) {
            own(release, facet).forEach((value, match) -> values.put(value, match.and(others)));
            return values;
        }
        for (ListedPeriod period : release.periods()) {
            Match match = of(period, facet).and(others);
            if (match != Match.NO) {
                values(period, facet).forEach(value -> values.merge(value, match, Match::or));
            }
        }
        return values;
    }

    Match of(ListedDirective directive) {
        return of(directive, null);
    }

    /** The same of a directive, where one and the same release must meet all that is asked. */
    Map<String, Match> values(ListedDirective directive, ListFacet facet) {
        Map<String, Match> values = new LinkedHashMap<>();
        for (ListedDirective.In in : directive.releases()) {
            Match match = of(in, facet);
            if (match != Match.NO && facet.ofTreatments()) {
                values(in.period(), facet).forEach(value -> values.merge(value, match, Match::or));
            } else if (match != Match.NO) {
                own(in.release(), facet).keySet().forEach(value -> values.merge(value, match, Match::or));
            }
        }
        return values;
    }

    private Match of(ListedDirective directive, @Nullable ListFacet but) {
        Match best = Match.NO;
        for (ListedDirective.In in : directive.releases()) {
            best = best.or(of(in, but));
        }
        return best;
    }

    private Match of(ListedDirective.In in, @Nullable ListFacet but) {
        Match match = of(in.period(), but);
        return match == Match.NO ? match : match.and(ofRelease(in.release(), but));
    }

    /** @param but a filter that does not count */
    private Match of(ListedRelease release, @Nullable ListFacet but) {
        Match match = ofRelease(release, but);
        if (match == Match.NO || !query.isOfTreatments(but)) {
            return match;
        }
        Match best = Match.NO;
        for (ListedPeriod period : release.periods()) {
            best = best.or(of(period, but));
        }
        return match.and(best);
    }

    /** How surely it meets what is not asked of single treatments. */
    public Match ofRelease(ListedRelease release) {
        return ofRelease(release, null);
    }

    /** How surely a treatment meets what is asked of single treatments. */
    public Match of(ListedPeriod period) {
        return of(period, null);
    }

    private Match ofRelease(ListedRelease release, @Nullable ListFacet but) {
        Match match = query.succeeds().isEmpty() || query.succeeds().contains(String.valueOf(release.succeeds()))
                ? query.sequence().of(release, day)
                : Match.NO;
        for (Map.Entry<ListFacet, Set<String>> filter : filters.entrySet()) {
            if (match != Match.NO && filter.getKey() != but && !filter.getKey().ofTreatments()) {
                match = match.and(any(own(release, filter.getKey()), filter.getValue()));
            }
        }
        return match;
    }

    /** Standings exclude each other: where each that is possible is asked for, it certainly has one of them. */
    private static Match any(Map<String, Match> values, Set<String> wanted) {
        boolean some = values.keySet().stream().anyMatch(wanted::contains);
        return Match.of(some && wanted.containsAll(values.keySet()), some);
    }

    private Match of(ListedPeriod period, @Nullable ListFacet but) {
        Match match = period.certainty();
        if (query.occurred() != null) {
            PeriodStart start = period.start();
            match = start == null
                    ? Match.NO
                    : match.and(start.within(
                            query.occurred().first(), query.occurred().last()));
        }
        for (Map.Entry<ListFacet, Set<String>> filter : filters.entrySet()) {
            if (match != Match.NO && filter.getKey() != but && filter.getKey().ofTreatments()) {
                match = meets(period, filter.getKey(), filter.getValue()) ? match : Match.NO;
            }
        }
        return match;
    }

    /** Without a stream, as {@link #values(ListedPeriod, ListFacet)} makes one: this is asked of every treatment in the record. */
    private boolean meets(ListedPeriod period, ListFacet facet, Set<String> wanted) {
        PeriodTerms terms = period.terms();
        Force force = facet == ListFacet.FORCE ? period.force() : null;
        return switch (facet) {
            case TREATMENT ->
                period.kind() != null && wanted.contains(period.kind().name());
            case FORCE -> force != null && wanted.contains(force.name());
            case INSTRUMENT ->
                terms.instrument() != null && wanted.contains(terms.instrument().name());
            case AGENCY, JURISDICTION, COMPANY, FAMILY, STANDING, TYPE, RELEASE ->
                values(period, facet).anyMatch(wanted::contains);
        };
    }

    private Map<String, Match> own(ListedRelease release, ListFacet facet) {
        return switch (facet) {
            case COMPANY -> Map.of(organisations.counted(facet, release.companyId()), Match.DEFINITE);
            case FAMILY -> release.family() == null ? Map.of() : Map.of(release.family(), Match.DEFINITE);
            case STANDING -> standings(release.standings());
            case TREATMENT, FORCE, INSTRUMENT, AGENCY, JURISDICTION, TYPE, RELEASE -> Map.of();
        };
    }

    private static Map<String, Match> standings(List<Standing> possible) {
        Map<String, Match> standings = new LinkedHashMap<>();
        possible.forEach(
                standing -> standings.put(standing.name(), possible.size() == 1 ? Match.DEFINITE : Match.POSSIBLE));
        return standings;
    }

    private Stream<String> values(ListedPeriod period, ListFacet facet) {
        return switch (facet) {
            case TREATMENT -> Stream.ofNullable(period.kind()).map(Enum::name);
            case FORCE -> Stream.ofNullable(period.force()).map(Enum::name);
            case INSTRUMENT -> Stream.ofNullable(period.terms().instrument()).map(Enum::name);
            case AGENCY -> period.terms().agencies().stream().map(id -> organisations.counted(facet, id));
            case JURISDICTION -> jurisdictions(period);
            case COMPANY, FAMILY, STANDING, TYPE, RELEASE -> Stream.of();
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
