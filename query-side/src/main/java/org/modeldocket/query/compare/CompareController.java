package org.modeldocket.query.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.compare.CompareQuestions.PeerPage;
import org.modeldocket.query.compare.compared.Alignment;
import org.modeldocket.query.compare.compared.Comparison;
import org.modeldocket.query.compare.peers.PeerCriterion;
import org.modeldocket.query.compare.peers.Peers;
import org.modeldocket.query.http.Citable;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.NotFoundException;
import org.modeldocket.query.http.PathVariables;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.FilterReader;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves releases beside each other, and those that are like one. */
@ReadApi
class CompareController {
    private final CompareQuestions questions;

    CompareController(CompareQuestions questions) {
        this.questions = questions;
    }

    @Citable(value = "compare", inPages = false)
    @GetMapping("/api/compare")
    @QueryParameters(value = "align", repeated = "release")
    Comparison compare(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            ReadParameters parameters,
            HttpServletRequest request) {
        List<ReleaseId> releases = CompareParameters.releases(request.getParameterValues("release"), 2, parameters);
        Alignment align = CompareParameters.align(request.getParameter("align"), parameters);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        parameters.check();
        try {
            return questions.compare(releases, align, clocks);
        } catch (UnknownReleasesException e) {
            parameters.wrong("release", String.valueOf(e.getMessage()));
            parameters.check();
            throw e;
        }
    }

    @Citable("peers")
    @GetMapping("/api/releases/{releaseId}/peers")
    @QueryParameters(value = "match", repeated = "by")
    ResponseEntity<Peers> peers(
            @PathVariable String releaseId,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        ReleaseId id = PathVariables.release(releaseId);
        Set<PeerCriterion> by = CompareParameters.criteria(request.getParameterValues("by"), parameters);
        boolean definiteOnly = new FilterReader(request::getParameterValues, parameters).definiteOnly();
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        AsOfAnswer<PeerPage> found = questions
                .peers(id, by, definiteOnly, clocks, window)
                .orElseThrow(() -> NotFoundException.of("release", releaseId));
        PeerPage page = found.answer();
        return ListAnswers.linked(
                page.page(),
                request,
                next -> new Peers(
                        id.value(),
                        page.criteria(),
                        page.page().items(),
                        page.page().total(),
                        page.possible(),
                        next,
                        found.asOf()));
    }
}
