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

/** Serves the list of directives, filtered, sorted and counted. */
@ReadApi
class DirectiveListController {
    private final DirectiveListQuestions questions;

    DirectiveListController(DirectiveListQuestions questions) {
        this.questions = questions;
    }

    @Citable("directives")
    @GetMapping("/api/directives")
    @QueryParameters(
            value = {"q", "occurredFrom", "occurredTo", "match", "sort"},
            repeated = {"company", "family", "force", "instrument", "agency", "jurisdiction", "facets"})
    ResponseEntity<FacetedList<DirectiveEntry>> directives(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        DirectiveQuery query = ListQueryReader.directives(request::getParameterValues, parameters);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        parameters.check();
        return FacetedLists.answer(questions.directives(query, clocks, window), request);
    }
}
