package org.modeldocket.query.compare.peers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.compare.peers.CriterionValues.CriterionValue;
import org.modeldocket.query.lists.OrganisationsAt;
import org.modeldocket.query.lists.ReleaseMatcher;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.lists.held.ListedRelease;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.names.Names;
import org.modeldocket.time.Certainty;

/** Says how surely releases are like one of them: they have a value of each criterion in common with it. */
public final class PeerMatcher {
    /** One criterion: what the release has of it, and how surely another has something of that. */
    private record Compared(
            PeerCriterion criterion, Map<String, Match> values, Function<ListedRelease, Match> agrees) {}

    private final ListedRelease of;
    private final OrganisationsAt organisations;
    private final long day;
    private final List<Compared> criteria;

    /** @param day by whose end what lasts is counted; from 1970-01-01 */
    private PeerMatcher(ListedRelease of, Set<PeerCriterion> criteria, OrganisationsAt organisations, long day) {
        this.of = of;
        this.organisations = organisations;
        this.day = day;
        this.criteria = criteria.stream().map(this::compared).toList();
    }

    /**
     * @param asked empty for the usual criteria, without those of which the release has nothing
     * @param day by whose end what lasts is counted; from 1970-01-01
     */
    public static PeerMatcher of(
            ListedRelease release, Set<PeerCriterion> asked, OrganisationsAt organisations, long day) {
        PeerMatcher usual = new PeerMatcher(release, asked.isEmpty() ? PeerCriterion.USUAL : asked, organisations, day);
        Set<PeerCriterion> had = usual.criteria.stream()
                .filter(one -> !one.values().isEmpty())
                .map(Compared::criterion)
                .collect(Collectors.toSet());
        return asked.isEmpty() && !had.isEmpty() && had.size() < usual.criteria.size()
                ? new PeerMatcher(release, had, organisations, day)
                : usual;
    }

    private Compared compared(PeerCriterion criterion) {
        ListFacet facet = criterion.facet();
        if (facet == null) {
            QuarterRange quarter = QuarterRange.of(of);
            return quarter == null
                    ? new Compared(criterion, Map.of(), other -> Match.NO)
                    : new Compared(
                            criterion,
                            Map.of(quarter.text(), Match.of(quarter.isCertain(), true)),
                            other -> quarter.isThatOf(QuarterRange.of(other)));
        }
        Map<String, Match> values = new TreeMap<>(having(Map.of()).values(of, facet));
        Set<String> certain = values.keySet().stream()
                .filter(value -> values.get(value) == Match.DEFINITE)
                .collect(Collectors.toUnmodifiableSet());
        ReleaseMatcher definitely = certain.isEmpty() ? null : having(Map.of(facet, certain));
        ReleaseMatcher possibly = values.isEmpty() ? null : having(Map.of(facet, Set.copyOf(values.keySet())));
        return new Compared(criterion, values, other -> agrees(definitely, possibly, other));
    }

    private ReleaseMatcher having(Map<ListFacet, Set<String>> filters) {
        return new ReleaseMatcher(ReleaseQuery.of(filters), organisations, day);
    }

    private static Match agrees(
            @Nullable ReleaseMatcher definitely, @Nullable ReleaseMatcher possibly, ListedRelease other) {
        return definitely != null && definitely.of(other) == Match.DEFINITE
                ? Match.DEFINITE
                : possibly == null ? Match.NO : possibly.of(other).and(Match.POSSIBLE);
    }

    /** How surely another release is like it; it is not like itself. */
    public Match of(ListedRelease other) {
        Match match = other.id().equals(of.id()) ? Match.NO : Match.DEFINITE;
        for (Compared criterion : criteria) {
            match = match == Match.NO ? match : match.and(criterion.agrees().apply(other));
        }
        return match;
    }

    /** The criteria with what the release has of them. */
    public List<CriterionValues> criteria(Names names) {
        List<CriterionValues> all = new ArrayList<>();
        for (Compared criterion : criteria) {
            ListFacet facet = criterion.criterion().facet();
            List<CriterionValue> values = new ArrayList<>();
            criterion
                    .values()
                    .forEach((value, match) -> values.add(new CriterionValue(
                            value,
                            facet == null ? null : facet.nameOf(value, names),
                            match == Match.DEFINITE ? null : Certainty.POSSIBLE)));
            all.add(new CriterionValues(criterion.criterion(), values));
        }
        return all;
    }
}
