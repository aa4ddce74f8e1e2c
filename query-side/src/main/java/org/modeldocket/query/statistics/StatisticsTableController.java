package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.http.DatedRequests;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.tables.TableAnswers;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves all entries of statistics as tables. */
@ReadApi
class StatisticsTableController {
    private final StatisticsStore statistics;
    private final DatedRequests dated;
    private final TableAnswers answers;

    StatisticsTableController(StatisticsStore statistics, DatedRequests dated, TableAnswers answers) {
        this.statistics = statistics;
        this.dated = dated;
        this.answers = answers;
    }

    @GetMapping(
            path = {"/api/statistics/durations.csv", "/api/statistics/durations.zip"},
            produces = {"text/csv", "application/zip"})
    @ReleaseFilters
    @QueryParameters({"step", "by", "validAt", "knownAt"})
    void durations(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DurationsQuestion question = DurationsQuestion.read(request, parameters);
        answers.write(
                question.by() == null ? StatisticsTables.WAITS_OF_RELEASES : StatisticsTables.WAITS_OF_GROUPS,
                statistics.all(question),
                request,
                response);
    }

    @GetMapping(
            path = {"/api/statistics/disparity.csv", "/api/statistics/disparity.zip"},
            produces = {"text/csv", "application/zip"})
    @ReleaseFilters
    @QueryParameters({"outcome", "by", "validAt", "knownAt"})
    void disparity(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DisparityQuestion question = DisparityQuestion.read(request, parameters);
        answers.write(StatisticsTables.RATES, statistics.all(question), request, response);
    }

    @GetMapping(
            path = {"/api/statistics/counts.csv", "/api/statistics/counts.zip"},
            produces = {"text/csv", "application/zip"})
    @ReleaseFilters
    @QueryParameters({"per", "validAt", "knownAt"})
    void counts(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CountsQuestion question = CountsQuestion.read(request, parameters);
        answers.write(StatisticsTables.COUNTS, statistics.all(question), request, response);
    }

    @GetMapping(
            path = {"/api/statistics/overdue.csv", "/api/statistics/overdue.zip"},
            produces = {"text/csv", "application/zip"})
    @ReleaseFilters
    @QueryParameters({"validAt", "knownAt"})
    void overdue(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpServletRequest today = dated.of(request);
        OverdueQuestion question = OverdueQuestion.read(today, parameters);
        answers.write(StatisticsTables.OVERDUE, statistics.all(question), today, response);
    }
}
