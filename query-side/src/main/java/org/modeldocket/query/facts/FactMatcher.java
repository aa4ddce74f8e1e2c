package org.modeldocket.query.facts;

import java.util.LinkedHashMap;
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
final class FactMatcher {
    private final FactListQuery query;
    private final OrganisationsAt organisations;
    private final UnaryOperator<@Nullable String> companyOf;
    private final int position;
    private final int day;
    private final Map<ListFacet, Set<String>> filters = new LinkedHashMap<>();

    /** @param companyOf finds the company of a release by its id; null where there is none */
    FactMatcher(
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

    /**
     * Whether the fact of a version is in the list.
     *
     * @param but a filter that does not count; null for none
     */
    Match of(FactBlock block, int i, @Nullable ListFacet but) {
        Match match = block.position(i) > query.after() ? block.at(i, position, day) : Match.NO;
        if (match != Match.NO && query.occurred() != null) {
            match = match.and(
                    block.within(i, query.occurred().first(), query.occurred().last()));
        }
        for (Map.Entry<ListFacet, Set<String>> filter : filters.entrySet()) {
            if (match != Match.NO
                    && filter.getKey() != but
                    && values(block, i, filter.getKey()).noneMatch(filter.getValue()::contains)) {
                return Match.NO;
            }
        }
        return match;
    }

    /** What the fact of a version has of a facet, with how surely it would be in the list if that were all that is asked of the facet. */
    Map<String, Match> values(ListFacet facet, FactBlock block, int i) {
        Match match = of(block, i, facet);
        Map<String, Match> values = new LinkedHashMap<>();
        if (match != Match.NO) {
            values(block, i, facet).forEach(value -> values.put(value, match));
        }
        return values;
    }

    private Stream<String> values(FactBlock block, int i, ListFacet facet) {
        return switch (facet) {
            case TYPE -> Stream.of(block.type(i));
            case RELEASE -> Stream.of(block.releaseId(i));
            case COMPANY -> Stream.ofNullable(company(block.releaseId(i))).map(id -> organisations.counted(facet, id));
            case AGENCY -> block.agencies(i).stream().map(id -> organisations.counted(facet, id));
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
