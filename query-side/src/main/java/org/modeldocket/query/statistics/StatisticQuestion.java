package org.modeldocket.query.statistics;

import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/**
 * A statistic as it is asked.
 *
 * @param <C> what is counted in the releases, without names, facts and addresses
 * @param <I> an entry
 * @param <A> the answer with a page of entries
 */
interface StatisticQuestion<C, I, A> {
    /** What tells it from others with the same filters. */
    String name();

    StatisticsRequest request();

    /** Which releases it is about, and which of their facets it counts. */
    default ReleaseQuery query() {
        return request().query();
    }

    /** @throws IllegalArgumentException when it is no place at which a page of it begins */
    default ListCursor place(String text) {
        return ListCursor.parse(text);
    }

    /** Counts. What it gives does not change, and any number of threads may read it: it is kept, and serves all pages. */
    C count(SelectedReleases releases);

    Statistic<I, A> of(C counted, ReadPoint at, EvidenceReader evidence);
}
