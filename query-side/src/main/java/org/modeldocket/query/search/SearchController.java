package org.modeldocket.query.search;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.AsOfAnswer;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.ListAnswer;
import org.modeldocket.query.http.ListAnswers;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.paging.PageRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the search. */
@ReadApi
class SearchController {
    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/api/search")
    @QueryParameters(
            value = {"q", "kind", "retracted"},
            repeated = {"company", "agency", "type", "year", "facets"})
    ResponseEntity<SearchAnswer> search(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            ReadParameters parameters,
            HttpServletRequest request) {
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        PageRequest window = parameters.window(limit, cursor);
        SearchQuery query = SearchParameters.read(request::getParameterValues, parameters);
        AsOfAnswer<Found> found = search.find(query, clocks, window);
        ResponseEntity<ListAnswer<SearchItem>> list = ListAnswers.answer(found.map(Found::page), request);
        ListAnswer<SearchItem> page = Objects.requireNonNull(list.getBody());
        return ResponseEntity.status(list.getStatusCode())
                .headers(list.getHeaders())
                .body(new SearchAnswer(
                        page.items(),
                        page.total(),
                        found.answer().kinds(),
                        found.answer().facets().isEmpty()
                                ? null
                                : found.answer().facets(),
                        page.next(),
                        found.answer().understood(),
                        found.asOf()));
    }
}
