package org.modeldocket.query.lists;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.web.QueryParameters;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.DateView;
import org.modeldocket.query.cases.view.DirectiveTermsView;
import org.modeldocket.query.cases.view.MeasureView;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.names.AgencyName;
import org.modeldocket.query.registers.view.DirectedRelease;
import org.modeldocket.query.registers.view.DirectiveCard;
import org.modeldocket.query.tables.Column;
import org.modeldocket.query.tables.Table;
import org.modeldocket.query.tables.TableAnswers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the whole list of directives as a table, filtered and sorted as the list is. */
@ReadApi
class DirectiveTableController {
    private static final Table<DirectiveEntry> TABLE = new Table<>(
            "directives",
            List.of(
                    of("directive", DirectiveCard::directiveId),
                    says("title", DirectiveTermsView::title),
                    says(
                            "agencyIds",
                            terms -> terms.agencies().stream()
                                    .map(AgencyName::id)
                                    .toList()),
                    says(
                            "agencies",
                            terms -> terms.agencies().stream()
                                    .map(AgencyName::name)
                                    .toList()),
                    says("jurisdiction", DirectiveTermsView::jurisdiction),
                    says("instrument", DirectiveTermsView::instrument),
                    says("force", DirectiveTermsView::force),
                    says(
                            "measures",
                            terms -> terms.measures().stream()
                                    .map(MeasureView::kind)
                                    .toList()),
                    says(
                            "audience",
                            terms -> terms.audience().stream()
                                    .map(audience -> audience.audience().kind())
                                    .toList()),
                    new Column<>("match", entry -> entry.match() == null ? "DEFINITE" : entry.match()),
                    date("complyBy", DirectiveTermsView::complyBy, DateView::edtf),
                    date("complyByEarliest", DirectiveTermsView::complyBy, DateView::earliest),
                    date("complyByLatest", DirectiveTermsView::complyBy, DateView::latest),
                    date("effectiveFrom", DirectiveTermsView::effectiveFrom, DateView::edtf),
                    of("releaseCount", DirectiveCard::releaseCount),
                    in("releases", DirectedRelease::releaseId),
                    in("issued", release -> release.issued().edtf()),
                    in(
                            "ended",
                            release -> release.ended() == null
                                    ? ""
                                    : release.ended().edtf()),
                    in("inForce", DirectedRelease::inForce)));

    private final DirectiveListQuestions questions;
    private final TableAnswers answers;

    DirectiveTableController(DirectiveListQuestions questions, TableAnswers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    private static Column<DirectiveEntry> of(String name, Function<DirectiveCard, @Nullable Object> value) {
        return new Column<>(name, entry -> value.apply(entry.directive().said()));
    }

    private static Column<DirectiveEntry> says(String name, Function<DirectiveTermsView, @Nullable Object> value) {
        return of(name, directive -> value.apply(directive.terms()));
    }

    private static Column<DirectiveEntry> date(
            String name,
            Function<DirectiveTermsView, @Nullable DateView> date,
            Function<DateView, @Nullable Object> part) {
        return Column.part(name, entry -> date.apply(entry.directive().said().terms()), part);
    }

    /** A value of each of the releases that the list names. */
    private static Column<DirectiveEntry> in(String name, Function<DirectedRelease, Object> value) {
        return of(name, directive -> directive.releases().stream().map(value).toList());
    }

    @GetMapping(
            path = {"/api/directives.csv", "/api/directives.zip"},
            produces = {"text/csv", "application/zip"})
    @QueryParameters(
            value = {"q", "occurredFrom", "occurredTo", "match", "sort"},
            repeated = {"company", "family", "force", "instrument", "agency", "jurisdiction"})
    void directives(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        DirectiveQuery query = ListQueryReader.directives(request::getParameterValues, parameters);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        parameters.check();
        answers.write(TABLE, questions.all(query, clocks), request, response);
    }
}
