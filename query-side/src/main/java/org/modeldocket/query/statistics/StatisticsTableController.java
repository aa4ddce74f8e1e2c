package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.http.DatedRequests;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.tables.CsvAnswer;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves all entries of statistics as tables. */
@ReadApi
class StatisticsTableController {
    private final StatisticsStore statistics;
    private final DatedRequests dated;

    StatisticsTableController(StatisticsStore statistics, DatedRequests dated) {
        this.statistics = statistics;
        this.dated = dated;
    }

    @GetMapping(path = "/api/statistics/durations.csv", produces = "text/csv")
    @ReleaseFilters
    @QueryParameters({"step", "by", "validAt", "knownAt"})
    void durations(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DurationsQuestion question = DurationsQuestion.read(request, parameters);
        CsvAnswer.write(
                "durations",
                statistics.all(question),
                question.by() == null ? StatisticsTables.WAITS_OF_RELEASES : StatisticsTables.WAITS_OF_GROUPS,
                request,
                response);
    }

    @GetMapping(path = "/api/statistics/disparity.csv", produces = "text/csv")
    @ReleaseFilters
    @QueryParameters({"outcome", "by", "validAt", "knownAt"})
    void disparity(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        DisparityQuestion question = DisparityQuestion.read(request, parameters);
        CsvAnswer.write("disparity", statistics.all(question), StatisticsTables.RATES, request, response);
    }

    @GetMapping(path = "/api/statistics/counts.csv", produces = "text/csv")
    @ReleaseFilters
    @QueryParameters({"per", "validAt", "knownAt"})
    void counts(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CountsQuestion question = CountsQuestion.read(request, parameters);
        CsvAnswer.write("counts", statistics.all(question), StatisticsTables.COUNTS, request, response);
    }

    @GetMapping(path = "/api/statistics/overdue.csv", produces = "text/csv")
    @ReleaseFilters
    @QueryParameters({"validAt", "knownAt"})
    void overdue(ReadParameters parameters, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HttpServletRequest today = dated.of(request);
        OverdueQuestion question = OverdueQuestion.read(today, parameters);
        CsvAnswer.write("overdue", statistics.all(question), StatisticsTables.OVERDUE, today, response);
    }
}
