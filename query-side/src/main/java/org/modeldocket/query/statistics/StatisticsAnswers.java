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
import org.springframework.stereotype.Component;

/** Gives pages the answers of the store. */
@Component
final class StatisticsAnswers implements StatisticsQuestions {
    private final StatisticsStore statistics;

    StatisticsAnswers(StatisticsStore statistics) {
        this.statistics = statistics;
    }

    @Override
    public PagedStatistic<DurationsAnswer> durations(StatisticsRequest request, WaitStep step, @Nullable ListFacet by) {
        return statistics.page(new DurationsQuestion(request, step, by));
    }

    @Override
    public PagedStatistic<DisparityAnswer> disparity(StatisticsRequest request, Treatment outcome, ListFacet by) {
        return statistics.page(new DisparityQuestion(request, outcome, by));
    }

    @Override
    public PagedStatistic<CountsAnswer> counts(StatisticsRequest request, SpanLength per) {
        return statistics.page(new CountsQuestion(request, per));
    }

    @Override
    public PagedStatistic<OverdueAnswer> overdue(StatisticsRequest request) {
        return statistics.page(new OverdueQuestion(request, false));
    }

    @Override
    public PagedStatistic<OverdueAnswer> soonest(StatisticsRequest request) {
        return statistics.page(new OverdueQuestion(request, true));
    }
}
