package org.modeldocket.query.statistics;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.ReleaseFilters;
import org.modeldocket.query.lists.faceted.Choices;
import org.modeldocket.query.lists.faceted.ListFacet;
import org.modeldocket.query.statistics.counts.CountsAnswer;
import org.modeldocket.query.statistics.counts.SpanLength;
import org.modeldocket.query.statistics.disparity.DisparityAnswer;
import org.modeldocket.query.statistics.durations.DurationsAnswer;
import org.modeldocket.query.statistics.durations.WaitStep;
import org.modeldocket.vocabulary.Treatment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves statistics about the releases that meet the filters of their list. */
@ReadApi
class StatisticsController {
    private static final String RELEASE = "release";

    private final StatisticsStore statistics;

    StatisticsController(StatisticsStore statistics) {
        this.statistics = statistics;
    }

    @GetMapping("/api/statistics/durations")
    @ReleaseFilters
    ResponseEntity<DurationsAnswer> durations(
            @RequestParam(required = false) @Nullable String step,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        WaitStep asked = parameters.read("step", step, Choices.of(WaitStep.class)::find);
        ListFacet facet = RELEASE.equals(by) ? null : facet(by, parameters);
        StatisticsRequest read = StatisticsRequest.read(request, parameters, "step", "by");
        parameters.check();
        return statistics
                .durations(read, asked == null ? WaitStep.SUBMISSION_TO_RELEASE : asked, facet)
                .answer(request);
    }

    @GetMapping("/api/statistics/disparity")
    @ReleaseFilters
    ResponseEntity<DisparityAnswer> disparity(
            @RequestParam(required = false) @Nullable String outcome,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        Treatment asked = parameters.need("outcome", outcome, Choices.of(Treatment.class)::find);
        ListFacet facet = facet(by, parameters);
        StatisticsRequest read = StatisticsRequest.read(request, parameters, "outcome", "by");
        parameters.check();
        return statistics
                .disparity(read, asked == null ? Treatment.DIRECTIVE_BINDING : asked, facet)
                .answer(request);
    }

    @GetMapping("/api/statistics/counts")
    @ReleaseFilters
    ResponseEntity<CountsAnswer> counts(
            @RequestParam(required = false) @Nullable String per,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        SpanLength asked = parameters.read("per", per, Choices.ofTexts(List.of(SpanLength.values()))::find);
        StatisticsRequest read = StatisticsRequest.read(request, parameters, "per");
        parameters.check();
        return statistics.counts(read, asked == null ? SpanLength.MONTH : asked).answer(request);
    }

    /** The facet whose values make the groups; the company where none is asked for. */
    private static ListFacet facet(@Nullable String by, ReadParameters parameters) {
        ListFacet asked = parameters.read("by", by, Choices.ofTexts(ListFacet.OF_RELEASES)::find);
        return asked == null ? ListFacet.COMPANY : asked;
    }
}
