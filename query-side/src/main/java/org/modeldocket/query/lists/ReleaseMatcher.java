package org.modeldocket.query.lists;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.HeldReleases;
import org.modeldocket.query.lists.held.ListedPeriod;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.query.search.Understood;

/** Says how surely releases, and directives in them, meet the conditions of a query as of a moment, and which values they have. */
public final class ReleaseMatcher {
    private final ReleaseQuery query;
    private final OrganisationsAt organisations;
    private final FacetValues facets;
    private final long day;
    private final @Nullable FoundWords words;
    private final Map<ListFacet, Set<String>> filters = new LinkedHashMap<>();

    /** @param day by whose end what lasts is counted; from 1970-01-01 */
    public ReleaseMatcher(ReleaseQuery query, OrganisationsAt organisations, long day) {
        this(query, organisations, day, null);
    }

    /** @param words in what the words of the query are found; null where it has none */
    ReleaseMatcher(ReleaseQuery query, OrganisationsAt organisations, long day, @Nullable FoundWords words) {
        this.words = words;
        this.query = query;
        this.organisations = organisations;
        this.facets = new FacetValues(organisations);
        this.day = day;
        query.filters().forEach((facet, values) -> {
            filters.put(
                    facet,
                    values.stream()
                            .map(value -> organisations.counted(facet, value))
                            .collect(Collectors.toUnmodifiableSet()));
        });
    }

    /** The releases of a moment, in the order of their ids, without those that words or the company leave out of everything. */
    public List<ListedRelease> among(HeldReleases held, ReadPoint at) {
        if (words != null && words.releases() != null) {
            return held.at(at, words.releases().keySet());
        }
        Set<String> companies = wanted(ListFacet.COMPANY);
        return companies.isEmpty() || query.facets().contains(ListFacet.COMPANY)
                ? held.at(at)
                : held.ofCompanies(
                        at, company -> companies.contains(organisations.counted(ListFacet.COMPANY, company)));
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
        return values(release, facet, facet.ofTreatments() ? ofRelease(release, facet) : of(release, facet));
    }

    /**
     * The same.
     *
     * @param others how surely it meets the query without its filter of that facet and, if the facet is of treatments, without those
     */
    public Map<String, Match> values(ListedRelease release, ListFacet facet, Match others) {
        if (others == Match.NO) {
            return Map.of();
        }
        Map<String, Match> values = new LinkedHashMap<>();
        if (!facet.ofTreatments()) {
            facets.of(release, facet).forEach((value, match) -> values.put(value, match.and(others)));
            return values;
        }
        for (ListedPeriod period : release.periods()) {
            Match match = of(period, facet).and(others);
            if (match != Match.NO) {
                facets.of(period, facet).forEach(value -> values.merge(value, match, Match::or));
            }
        }
        return values;
    }

    /** How the words of the query were understood; null where it has none. */
    @Nullable
    Understood understood() {
        return words == null ? null : words.text().understood();
    }

    Match of(ListedDirective directive) {
        return of(directive, null);
    }

    /** The same of a directive, where one and the same release must meet all that is asked. */
    Map<String, Match> values(ListedDirective directive, ListFacet facet) {
        Map<String, Match> values = new LinkedHashMap<>();
        Match found = found(directive);
        for (ListedDirective.In in : directive.releases()) {
            Match match = of(in, facet).and(found);
            if (match != Match.NO && facet.ofTreatments()) {
                facets.of(in.period(), facet).forEach(value -> values.merge(value, match, Match::or));
            } else if (match != Match.NO) {
                facets.of(in.release(), facet).keySet().forEach(value -> values.merge(value, match, Match::or));
            }
        }
        return values;
    }

    private Match of(ListedDirective directive, @Nullable ListFacet but) {
        Match best = Match.NO;
        for (ListedDirective.In in : directive.releases()) {
            best = best.or(of(in, but));
        }
        return best.and(found(directive));
    }

    private Match found(ListedDirective directive) {
        return words == null ? Match.DEFINITE : words.of(directive);
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
        match = words == null ? match : match.and(words.of(release.id()));
        for (Map.Entry<ListFacet, Set<String>> filter : filters.entrySet()) {
            if (match != Match.NO && filter.getKey() != but && !filter.getKey().ofTreatments()) {
                match = match.and(any(facets.of(release, filter.getKey()), filter.getValue()));
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
                match = facets.meets(period, filter.getKey(), filter.getValue()) ? match : Match.NO;
            }
        }
        return match;
    }
}
