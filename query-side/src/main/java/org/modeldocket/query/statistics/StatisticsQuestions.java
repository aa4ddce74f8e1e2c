package org.modeldocket.query.statistics;

import org.jspecify.annotations.Nullable;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.disparity.DisparityAnswer;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.modeldocket.vocabulary.Treatment;

/** Numbers about the releases that meet conditions. All pages of an answer show the point of the record that its first page shows. */
public interface StatisticsQuestions {
    /**
     * How long did they wait?
     *
     * @param by the facet whose values make the groups; null for each release by itself
     */
    PagedStatistic<DurationsAnswer> durations(StatisticsRequest request, WaitStep step, @Nullable ListFacet by);

    /**
     * How often did they meet a treatment?
     *
     * @param by the facet whose values make the groups
     */
    PagedStatistic<DisparityAnswer> disparity(StatisticsRequest request, Treatment outcome, ListFacet by);

    /** When did their treatments begin? */
    PagedStatistic<CountsAnswer> counts(StatisticsRequest request, SpanLength per);

    /** What is late? */
    PagedStatistic<OverdueAnswer> overdue(StatisticsRequest request);

    /** The first page of the same, what was due first before the others. */
    PagedStatistic<OverdueAnswer> soonest(StatisticsRequest request);
}
