package org.modeldocket.query.lists;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.Citable;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.lists.faceted.FacetedList;
import org.modeldocket.query.lists.faceted.FacetedLists;
import org.modeldocket.query.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the list of releases, filtered, sorted and counted. */
@ReadApi
class ReleaseListController {
    private final ReleaseListQuestions questions;

    ReleaseListController(ReleaseListQuestions questions) {
        this.questions = questions;
    }

    @Citable("releases")
    @GetMapping("/api/releases")
    @ReleaseFilters
    @QueryParameters(value = "sort", repeated = "facets")
    ResponseEntity<FacetedList<ReleaseEntry>> releases(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        ReleaseQuery query = ListQueryReader.releases(request::getParameterValues, parameters);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        return FacetedLists.answer(questions.releases(query, clocks, window), request);
    }
}
