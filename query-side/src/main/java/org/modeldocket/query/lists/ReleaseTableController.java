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
import org.modeldocket.query.cases.ReleaseSummary;
import org.modeldocket.query.http.ReadApi;
import org.modeldocket.query.http.ReadParameters;
import org.modeldocket.query.tables.Column;
import org.modeldocket.query.tables.Table;
import org.modeldocket.query.tables.TableAnswers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Serves the whole list of releases as a table, filtered and sorted as the list is. */
@ReadApi
class ReleaseTableController {
    private static final Table<ReleaseEntry> TABLE = new Table<>(
            "releases",
            List.of(
                    of("release", ReleaseSummary::releaseId),
                    of("companyId", release -> release.company().id()),
                    of("company", release -> release.company().name()),
                    of("model", ReleaseSummary::model),
                    of("version", ReleaseSummary::version),
                    of("standing", ReleaseSummary::standing),
                    of("possibleStandings", ReleaseSummary::possibleStandings),
                    new Column<>("match", entry -> entry.match() == null ? "DEFINITE" : entry.match()),
                    date("submitted", ReleaseEntry::submitted),
                    earliest("submittedEarliest", ReleaseEntry::submitted),
                    latest("submittedLatest", ReleaseEntry::submitted),
                    date("directed", ReleaseEntry::directed),
                    earliest("directedEarliest", ReleaseEntry::directed),
                    latest("directedLatest", ReleaseEntry::directed),
                    date("released", ReleaseEntry::released),
                    earliest("releasedEarliest", ReleaseEntry::released),
                    latest("releasedLatest", ReleaseEntry::released),
                    wait("wait", ListedWait::state),
                    wait("waitAtLeast", wait -> wait.days().atLeast()),
                    wait("waitAtMost", wait -> wait.days().atMost()),
                    of("treatments", ReleaseSummary::treatments),
                    possible("possibleTreatments", ReleaseSummary::treatments),
                    of("open", ReleaseSummary::open),
                    possible("possiblyOpen", ReleaseSummary::open),
                    of("facts", release -> release.sequence() + 1),
                    of("registeredAt", ReleaseSummary::registeredAt),
                    of("recordedAt", ReleaseSummary::recordedAt)));

    private final ReleaseListQuestions questions;
    private final TableAnswers answers;

    ReleaseTableController(ReleaseListQuestions questions, TableAnswers answers) {
        this.questions = questions;
        this.answers = answers;
    }

    private static Column<ReleaseEntry> of(String name, Function<ReleaseSummary, @Nullable Object> value) {
        return new Column<>(name, entry -> value.apply(entry.release().said()));
    }

    /** What vague dates leave possible, where that is something else. */
    private static Column<ReleaseEntry> possible(String name, Function<ReleaseSummary, @Nullable Object> value) {
        return new Column<>(name, entry -> {
            ReleaseSummary possible = entry.release().possible();
            return possible == null ? null : value.apply(possible);
        });
    }

    private static Column<ReleaseEntry> wait(String name, Function<ListedWait, @Nullable Object> part) {
        return Column.part(name, ReleaseEntry::waited, part);
    }

    private static Column<ReleaseEntry> date(String name, Function<ReleaseEntry, @Nullable DateView> date) {
        return Column.part(name, date, DateView::edtf);
    }

    private static Column<ReleaseEntry> earliest(String name, Function<ReleaseEntry, @Nullable DateView> date) {
        return Column.part(name, date, DateView::earliest);
    }

    private static Column<ReleaseEntry> latest(String name, Function<ReleaseEntry, @Nullable DateView> date) {
        return Column.part(name, date, DateView::latest);
    }

    @GetMapping(
            path = {"/api/releases.csv", "/api/releases.zip"},
            produces = {"text/csv", "application/zip"})
    @ReleaseFilters
    @QueryParameters("sort")
    void releases(
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String knownAt,
            ReadParameters parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ReleaseQuery query = ListQueryReader.releases(request::getParameterValues, parameters);
        BitemporalPoint clocks = parameters.clocks(validAt, knownAt);
        parameters.check();
        answers.write(TABLE, questions.all(query, clocks), request, response);
    }
}
