package org.modeldocket.query.lists.faceted;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.modeldocket.query.lists.held.Match;

/** Counts entries by the values of facets. For one thread. */
public final class FacetCounter {
    private static final class Tally {
        int definite;
        int possible;
    }

    private final Map<ListFacet, Map<String, Tally>> tallies = new EnumMap<>(ListFacet.class);
    private final boolean definiteOnly;

    /** @param definiteOnly whether the list leaves out what only may be in it */
    public FacetCounter(Set<ListFacet> facets, boolean definiteOnly) {
        facets.forEach(facet -> tallies.put(facet, new HashMap<>()));
        this.definiteOnly = definiteOnly;
    }

    /** @param values what an entry has of a facet, with how surely it would be in the list with that filter */
    public void count(Function<ListFacet, Map<String, Match>> values) {
        tallies.forEach((facet, counts) -> values.apply(facet).forEach((value, match) -> {
            if (match == Match.DEFINITE) {
                counts.computeIfAbsent(value, v -> new Tally()).definite++;
            } else if (!definiteOnly) {
                counts.computeIfAbsent(value, v -> new Tally()).possible++;
            }
        }));
    }

    public Map<ListFacet, FacetCounts> counts() {
        Map<ListFacet, FacetCounts> counts = new EnumMap<>(ListFacet.class);
        tallies.forEach((facet, tally) -> {
            List<FacetValue> values = tally.entrySet().stream()
                    .map(one -> new FacetValue(
                            one.getKey(),
                            null,
                            one.getValue().definite + one.getValue().possible,
                            one.getValue().definite,
                            one.getValue().possible))
                    .sorted(Comparator.comparingInt(FacetValue::count)
                            .reversed()
                            .thenComparing(FacetValue::value))
                    .toList();
            counts.put(
                    facet,
                    new FacetCounts(
                            values.stream().limit(FacetCounts.MOST).toList(),
                            values.size() > FacetCounts.MOST ? values.size() - FacetCounts.MOST : null));
        });
        return counts;
    }
}
