package org.modeldocket.query.search;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.facts.FactListQuery;
import org.modeldocket.query.facts.FactMatcher;
import org.modeldocket.query.facts.held.HeldFacts;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.faceted.FacetCounter;
import org.modeldocket.query.lists.faceted.FacetCounts;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.search.request.Sieve;
import org.modeldocket.time.Certainty;

/**
 * Takes of what a search finds what meets its filters, and counts all of it by the facets that it asks for. A directive has the values
 * of each statement that names it so; a company and an agency have themselves. For one thread.
 */
final class SearchConditions implements Sieve {
    private final SearchQuery query;
    private final HeldFacts.Known facts;
    private final int position;
    private final OrganisationsAt organisations;
    private final FactMatcher matcher;
    private final FacetCounter facets;

    /** Within the transaction of the moment. */
    SearchConditions(
            SearchQuery query,
            ReadPoint at,
            HeldFacts.Known facts,
            OrganisationsAt organisations,
            UnaryOperator<@Nullable String> companyOf) {
        this.query = query;
        this.facts = facts;
        this.position = Math.toIntExact(at.position());
        this.organisations = organisations;
        this.matcher = new FactMatcher(FactListQuery.of(query.filters()), at, organisations, companyOf);
        this.facets = new FacetCounter(query.facets(), false);
    }

    @Override
    public boolean takes(SearchKind kind, long entry, Certainty happened) {
        return takes(kind, happened, new long[] {entry});
    }

    @Override
    public boolean takes(SearchKind kind, String id, Certainty happened, LongStream named) {
        return kind == SearchKind.DIRECTIVE ? takes(kind, happened, named.toArray()) : takesItself(kind, id, happened);
    }

    private boolean takes(SearchKind kind, Certainty happened, long[] entries) {
        if (isAskedFor(kind)) {
            Match match = match(happened);
            facets.count(facet -> values(facet, entries, match));
        }
        return meets(entries) != Match.NO;
    }

    private boolean isAskedFor(SearchKind kind) {
        return query.kind() == null || query.kind() == kind;
    }

    private static Match match(Certainty happened) {
        return Match.of(happened == Certainty.DEFINITE, true);
    }

    private Map<String, Match> values(ListFacet facet, long[] entries, Match happened) {
        Map<String, Match> values = new LinkedHashMap<>();
        for (long entry : entries) {
            facts.each(entry, (block, i) -> {
                if (block.isKnown(i, position)) {
                    matcher.values(
                                    facet,
                                    block,
                                    i,
                                    matcher.meets(block, i, facet).and(happened))
                            .forEach((value, match) -> values.merge(value, match, Match::or));
                }
            });
        }
        return values;
    }

    /** How surely one of some statements meets all filters, whenever it happened. */
    Match meets(long... entries) {
        Match[] best = {Match.NO};
        for (long entry : entries) {
            facts.each(entry, (block, i) -> {
                if (block.isKnown(i, position)) {
                    best[0] = best[0].or(matcher.meets(block, i, null));
                }
            });
        }
        return best[0];
    }

    private boolean takesItself(SearchKind kind, String id, Certainty happened) {
        ListFacet own = kind == SearchKind.COMPANY ? ListFacet.COMPANY : ListFacet.AGENCY;
        String value = organisations.counted(own, id);
        Set<String> wanted = query.filters().getOrDefault(own, Set.of());
        boolean others = query.filters().keySet().stream().allMatch(own::equals);
        if (others && isAskedFor(kind)) {
            facets.count(facet -> facet == own ? Map.of(value, match(happened)) : Map.of());
        }
        return others
                && (wanted.isEmpty()
                        || wanted.stream()
                                .anyMatch(one -> organisations.counted(own, one).equals(value)));
    }

    Map<ListFacet, FacetCounts> counts() {
        return facets.counts();
    }
}
