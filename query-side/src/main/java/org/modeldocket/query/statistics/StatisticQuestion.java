package org.modeldocket.query.statistics;

import org.modeldocket.query.bitemporal.ReadPoint;
import org.modeldocket.query.lists.ReleaseQuery;
import org.modeldocket.query.lists.faceted.ListCursor;
import org.modeldocket.query.statistics.selected.SelectedReleases;

/** A statistic as it is asked. */
interface StatisticQuestion<I, A> {
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

    Statistic<I, A> of(SelectedReleases releases, ReadPoint at, EvidenceReader evidence);
}
