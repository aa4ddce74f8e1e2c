package org.modeldocket.query.facts;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.facts.held.FactBlock;
import org.modeldocket.query.facts.held.HeldFacts;
import org.modeldocket.query.lists.faceted.FacetCounter;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.search.FoundText;

/** Goes through facts in the order of a list, counts those that are in it, and keeps some of them. For one thread. */
final class FactWalk {
    /** A fact of the list. */
    record Hit(int position, Match match) {}

    private final FactListQuery query;
    private final FactMatcher matcher;
    private final FacetCounter facets;
    private final int most;
    private final long begin;
    private final List<Hit> page = new ArrayList<>();
    private long total;
    private long before;

    /**
     * @param most how many facts are kept
     * @param begin the position before which, or behind which, they are
     */
    FactWalk(FactListQuery query, FactMatcher matcher, FacetCounter facets, int most, long begin) {
        this.query = query;
        this.matcher = matcher;
        this.facets = facets;
        this.most = most;
        this.begin = begin;
    }

    /** @param found what the words of the query are found in; null where it has none */
    void over(HeldFacts.Known facts, @Nullable FoundText found) {
        if (found != null) {
            facts.each(query.descending() ? found.positionsFromLast() : found.positions(), this::visit);
            return;
        }
        List<FactBlock> blocks = facts.blocks();
        for (FactBlock block : query.descending() ? blocks.reversed() : blocks) {
            for (int n = 0; n < block.size(); n++) {
                visit(block, query.descending() ? block.size() - 1 - n : n);
            }
        }
    }

    private void visit(FactBlock block, int i) {
        facets.count(facet -> matcher.values(facet, block, i));
        Match match = matcher.of(block, i);
        if (match == Match.NO || match == Match.POSSIBLE && query.definiteOnly()) {
            return;
        }
        total++;
        int position = block.position(i);
        if (query.descending() ? position >= begin : position <= begin) {
            before++;
        } else if (page.size() < most) {
            page.add(new Hit(position, match));
        }
    }

    /** Those that are kept. */
    List<Hit> page() {
        return page;
    }

    long total() {
        return total;
    }

    /** How many come before these. */
    long before() {
        return before;
    }
}
