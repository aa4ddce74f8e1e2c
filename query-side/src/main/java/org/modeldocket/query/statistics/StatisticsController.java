package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.http.Citable;
import org.modeldocket.query.http.DatedRequests;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.disparity.DisparityAnswer;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.overdue.OverdueAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves statistics about the releases that meet the filters of their list. */
@ReadApi
class StatisticsController {
    private final StatisticsStore statistics;
    private final DatedRequests dated;

    StatisticsController(StatisticsStore statistics, DatedRequests dated) {
        this.statistics = statistics;
        this.dated = dated;
    }

    @Citable("durations")
    @GetMapping("/api/statistics/durations")
    @ReleaseFilters
    @QueryParameters({"step", "by", "validAt", "knownAt", "limit", "cursor"})
    ResponseEntity<DurationsAnswer> durations(ReadParameters parameters, HttpServletRequest request) {
        return statistics.page(DurationsQuestion.read(request, parameters)).answer(request);
    }

    @Citable("disparity")
    @GetMapping("/api/statistics/disparity")
    @ReleaseFilters
    @QueryParameters({"outcome", "by", "validAt", "knownAt", "limit", "cursor"})
    ResponseEntity<DisparityAnswer> disparity(ReadParameters parameters, HttpServletRequest request) {
        return statistics.page(DisparityQuestion.read(request, parameters)).answer(request);
    }

    @Citable("counts")
    @GetMapping("/api/statistics/counts")
    @ReleaseFilters
    @QueryParameters({"per", "validAt", "knownAt", "limit", "cursor"})
    ResponseEntity<CountsAnswer> counts(ReadParameters parameters, HttpServletRequest request) {
        return statistics.page(CountsQuestion.read(request, parameters)).answer(request);
    }

    @Citable("overdue")
    @GetMapping("/api/statistics/overdue")
    @ReleaseFilters
    @QueryParameters({"validAt", "knownAt", "limit", "cursor"})
    ResponseEntity<OverdueAnswer> overdue(ReadParameters parameters, HttpServletRequest request) {
        HttpServletRequest today = dated.of(request);
        return statistics.page(OverdueQuestion.read(today, parameters)).answer(today);
    }
}
