package org.modeldocket.query.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.facts.held.FactBlock;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.lists.held.PeriodStart;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.organisation.OrganisationKind;
import org.modeldocket.vocabulary.organisation.OrganisationStream;

/** Says how surely facts meet the conditions of a query as of a moment, and which values they have. */
public final class FactMatcher {
    private final FactListQuery query;
    private final OrganisationsAt organisations;
    private final UnaryOperator<@Nullable String> companyOf;
    private final int position;
    private final int day;
    private final Map<ListFacet, Set<String>> filters = new LinkedHashMap<>();

    /** @param companyOf finds the company of a release by its id; null where there is none */
    public FactMatcher(
            FactListQuery query,
            ReadPoint at,
            OrganisationsAt organisations,
            UnaryOperator<@Nullable String> companyOf) {
        this.query = query;
        this.organisations = organisations;
        this.companyOf = companyOf;
        this.position = Math.toIntExact(at.position());
        this.day = PeriodStart.day(at.day().toEpochDay());
        query.filters().forEach((facet, values) -> {
            Set<String> counted = new TreeSet<>();
            values.forEach(value -> counted.add(organisations.counted(facet, value)));
            filters.put(facet, counted);
        });
    }

    /** Whether the fact of a version is in the list. */
    Match of(FactBlock block, int i) {
        return of(block, i, null);
    }

    private Match of(FactBlock block, int i, @Nullable ListFacet but) {
        Match match = block.position(i) > query.after() ? block.at(i, position, day) : Match.NO;
        if (match != Match.NO && query.occurred() != null) {
            match = match.and(
                    block.within(i, query.occurred().first(), query.occurred().last()));
        }
        return match == Match.NO ? match : match.and(meets(block, i, but));
    }

    /**
     * How surely the fact of a version has a value that is asked for of each facet.
     *
     * @param but a filter that does not count; null for none
     */
    public Match meets(FactBlock block, int i, @Nullable ListFacet but) {
        Match match = Match.DEFINITE;
        for (Map.Entry<ListFacet, Set<String>> filter : filters.entrySet()) {
            if (match != Match.NO && filter.getKey() != but) {
                match = match.and(meets(block, i, filter.getKey(), filter.getValue()));
            }
        }
        return match;
    }

    private Match meets(FactBlock block, int i, ListFacet facet, Set<String> wanted) {
        if (facet != ListFacet.YEAR) {
            return Match.of(values(block, i, facet).anyMatch(wanted::contains), false);
        }
        // The years exclude each other: where each that is possible is asked for, it certainly is of one of them.
        List<String> years = values(block, i, facet).toList();
        boolean some = years.stream().anyMatch(wanted::contains);
        return Match.of(some && wanted.containsAll(years), some);
    }

    /** What the fact of a version has of a facet, with how surely it would be in the list if that were all that is asked of the facet. */
    Map<String, Match> values(ListFacet facet, FactBlock block, int i) {
        return values(facet, block, i, of(block, i, facet));
    }

    /**
     * The same.
     *
     * @param others how surely it meets all that is asked of others
     */
    public Map<String, Match> values(ListFacet facet, FactBlock block, int i, Match others) {
        Map<String, Match> values = new LinkedHashMap<>();
        if (others != Match.NO) {
            List<String> all = values(block, i, facet).toList();
            Match match = facet == ListFacet.YEAR && all.size() > 1 ? Match.POSSIBLE.and(others) : others;
            all.forEach(value -> values.put(value, match));
        }
        return values;
    }

    private Stream<String> values(FactBlock block, int i, ListFacet facet) {
        return switch (facet) {
            case TYPE -> Stream.of(block.type(i));
            case RELEASE -> Stream.of(block.releaseId(i));
            case COMPANY -> Stream.ofNullable(company(block.releaseId(i))).map(id -> organisations.counted(facet, id));
            case AGENCY -> block.agencies(i).stream().map(id -> organisations.counted(facet, id));
            case YEAR -> block.years(i).mapToObj(year -> (year < 0 ? "-" : "") + "%04d".formatted(Math.abs(year)));
            case ACTOR -> Stream.of(block.actor(i));
            case FAMILY, STANDING, TREATMENT, FORCE, INSTRUMENT, JURISDICTION -> Stream.of();
        };
    }

    private @Nullable String company(String releaseId) {
        String company = companyOf.apply(releaseId);
        if (company != null) {
            return company;
        }
        OrganisationStream stream = OrganisationStream.of(new ReleaseId(releaseId));
        return stream != null && stream.kind() == OrganisationKind.COMPANY
                ? stream.id().value()
                : null;
    }
}
