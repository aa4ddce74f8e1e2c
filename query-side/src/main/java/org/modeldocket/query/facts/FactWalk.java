package org.modeldocket.query.facts;

import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.facts.held.FactBlock;
import org.modeldocket.query.lists.faceted.FacetCounter;
import org.modeldocket.query.lists.held.Match;
import org.modeldocket.query.paging.PageRequest;

/** Goes through facts in the order of a list, counts those that are in it, and keeps those of one page. For one thread. */
final class FactWalk {
    /** A fact of the list. */
    record Hit(int position, Match match) {}

    private final FactListQuery query;
    private final FactMatcher matcher;
    private final FacetCounter facets;
    private final PageRequest window;
    private final long begin;
    private final List<Hit> page = new ArrayList<>();
    private long total;
    private long before;

    /** @param begin the position before which, or behind which, the page begins */
    FactWalk(FactListQuery query, FactMatcher matcher, FacetCounter facets, PageRequest window, long begin) {
        this.query = query;
        this.matcher = matcher;
        this.facets = facets;
        this.window = window;
        this.begin = begin;
    }

    void over(List<FactBlock> blocks) {
        for (FactBlock block : query.descending() ? blocks.reversed() : blocks) {
            for (int n = 0; n < block.size(); n++) {
                visit(block, query.descending() ? block.size() - 1 - n : n);
            }
        }
    }

    void visit(FactBlock block, int i) {
        facets.count(facet -> matcher.values(facet, block, i));
        Match match = matcher.of(block, i);
        if (match == Match.NO || match == Match.POSSIBLE && query.definiteOnly()) {
            return;
        }
        total++;
        int position = block.position(i);
        if (query.descending() ? position >= begin : position <= begin) {
            before++;
        } else if (page.size() <= window.limit()) {
            page.add(new Hit(position, match));
        }
    }

    /** One more than the page has, where there are more. */
    List<Hit> page() {
        return page;
    }

    long total() {
        return total;
    }

    /** How many come before the page. */
    long before() {
        return before;
    }
}
