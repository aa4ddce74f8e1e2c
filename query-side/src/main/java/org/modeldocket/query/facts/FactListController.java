package org.modeldocket.query.facts;

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

/** Serves the facts of the record in its order, filtered and counted: all of them are its change feed. */
@ReadApi
class FactListController {
    private final FactListQuestions questions;

    FactListController(FactListQuestions questions) {
        this.questions = questions;
    }

    @Citable("facts")
    @GetMapping("/api/facts")
    @FactFilters
    @QueryParameters(
            repeated = "facets",
            value = {})
    ResponseEntity<FacetedList<FactEntry>> facts(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        FactListQuery query = FactQueryReader.read(request::getParameterValues, parameters);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        return FacetedLists.answer(questions.facts(query, clocks, window), request);
    }
}
