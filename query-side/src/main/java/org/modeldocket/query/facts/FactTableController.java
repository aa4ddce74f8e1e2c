package org.modeldocket.query.facts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.tables.Column;
import org.modeldocket.query.tables.Table;
import org.modeldocket.query.tables.TableAnswers;
import org.modeldocket.query.timeline.CitationView;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.OccurredView;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the whole list of facts as a table, filtered and sorted as the list is. */
@ReadApi
class FactTableController {
    private static final Table<FactEntry> TABLE = new Table<>(
            "facts",
            List.of(
                    of("position", FactView::position),
                    of("fact", FactView::factId),
                    of("release", FactView::releaseId),
                    new Column<>(
                            "companyId",
                            entry -> entry.company() == null
                                    ? null
                                    : entry.company().id()),
                    new Column<>(
                            "company",
                            entry -> entry.company() == null
                                    ? null
                                    : entry.company().name()),
                    new Column<>("model", FactEntry::model),
                    new Column<>("version", FactEntry::version),
                    of("type", FactView::type),
                    of("state", FactView::state),
                    new Column<>("match", entry -> entry.match() == null ? "DEFINITE" : entry.match()),
                    date("occurred", OccurredView::edtf),
                    date("occurredEarliest", OccurredView::earliest),
                    date("occurredLatest", OccurredView::latest),
                    date("asStated", OccurredView::asStated),
                    cited("publishers", CitationView::publisher),
                    cited("titles", CitationView::title),
                    cited("addresses", citation -> Objects.requireNonNullElse(citation.url(), "")),
                    of("recordedAt", FactView::recordedAt)));

    private final FactListQuestions questions;
    private final TableAnswers answers;

    FactTableController(FactListQuestions questions, TableAnswers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    private static Column<FactEntry> of(String name, Function<FactView, @Nullable Object> value) {
        return new Column<>(name, entry -> value.apply(entry.fact()));
    }

    private static Column<FactEntry> date(String name, Function<OccurredView, @Nullable Object> part) {
        return Column.part(name, entry -> entry.fact().occurred(), part);
    }

    private static Column<FactEntry> cited(String name, Function<CitationView, Object> part) {
        return of(name, fact -> fact.citations().stream().map(part).toList());
    }

    @GetMapping(
            path = {"/api/facts.csv", "/api/facts.zip"},
            produces = {"text/csv", "application/zip"})
    @FactFilters
    void facts(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        FactListQuery query = FactQueryReader.read(request::getParameterValues, parameters);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        parameters.check();
        answers.write(TABLE, questions.all(query, clocks), request, response);
    }
}
