package org.modeldocket.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.query.FoundingFacts.FABLE;
import static org.modeldocket.query.FoundingFacts.GPT;
import static org.modeldocket.query.FoundingFacts.MYTHOS;
import static org.modeldocket.query.FoundingFacts.id;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.AccessSuspended;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.FactReinstated;
import org.modeldocket.facts.FactRetracted;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.bitemporal.BitemporalPoint;
import org.modeldocket.query.bitemporal.DateBounds;
import org.modeldocket.query.bitemporal.KnownAt;
import org.modeldocket.query.bitemporal.UncertainAnswer;
import org.modeldocket.query.bitemporal.ValidAt;
import org.modeldocket.query.cases.DossierQuestions;
import org.modeldocket.query.cases.ReleaseDossier;
import org.modeldocket.query.matrix.TreatmentQuestions;
import org.modeldocket.query.matrix.cell.Cell;
import org.modeldocket.query.paging.PageRequest;
import org.modeldocket.query.registers.RegisterQuestions;
import org.modeldocket.query.timeline.FactState;
import org.modeldocket.query.timeline.FactView;
import org.modeldocket.query.timeline.TimelineQuestions;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Party;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.Treatment;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.LongText;

/**
 * The founding cases, 12 facts that name no day but 2026, with a correction of a date (13: Mythos 5 was suspended on 10 June), a
 * retraction (14: the preview of GPT-5.6) and its reinstatement (15).
 */
class FoundingCasesOverTimeTest {
    private static final LongText REASON = new LongText("the source was misread");

    @TempDir
    private static Path directory;

    private static MemoryRecord record;
    private static RunningViews views;

    @BeforeAll
    static void tell() {
        record = new MemoryRecord();
        FoundingFacts.tell(record);
        record.tell(
                MYTHOS,
                new FactCorrected(id(13), null, SampleFacts.cited(), null, id(11), suspendedOn("2026-06-10"), REASON));
        record.tell(GPT, new FactRetracted(id(14), null, SampleFacts.cited(), null, id(4), REASON));
        record.tell(GPT, new FactReinstated(id(15), null, SampleFacts.cited(), null, id(4), REASON));
        views = new RunningViews(directory, record.feed()).caughtUp();
    }

    private static AccessSuspended suspendedOn(String day) {
        return new AccessSuspended(
                id(11),
                SampleFacts.on(day),
                SampleFacts.cited(),
                null,
                null,
                new SuspensionId("anthropic-mythos-5-access"),
                FoundingFacts.EXPORT_CONTROL,
                Party.GOVERNMENT,
                List.of());
    }

    @AfterAll
    static void close() {
        views.close();
        record.close();
    }

    @Test
    void beforeTheCorrectionNothingIsCertainBeforeTheYearIsOver() {
        assertThat(matrix("2026-06-30", 12))
                .isEqualTo(Map.of(
                        "anthropic DIRECTIVE_BINDING", "0 of 2",
                        "anthropic SUSPENSION", "0 of 2",
                        "openai REVIEW", "0 of 1",
                        "openai DIRECTIVE_REQUESTED", "0 of 1",
                        "openai PREVIEW", "0 of 1"));
        assertThat(matrix("2026", 12))
                .isEqualTo(Map.of(
                        "anthropic DIRECTIVE_BINDING", "2",
                        "anthropic SUSPENSION", "2",
                        "openai REVIEW", "1",
                        "openai DIRECTIVE_REQUESTED", "1",
                        "openai PREVIEW", "1"));
    }

    @Test
    void theCorrectionMakesOneSuspensionCertainAndTheRetractionTakesThePreviewAway() {
        assertThat(matrix("2026-06-30", 14))
                .isEqualTo(Map.of(
                        "anthropic DIRECTIVE_BINDING", "0 of 2",
                        "anthropic SUSPENSION", "1 of 2",
                        "openai REVIEW", "0 of 1",
                        "openai DIRECTIVE_REQUESTED", "0 of 1"));
        assertThat(matrix("2026", 14))
                .isEqualTo(Map.of(
                        "anthropic DIRECTIVE_BINDING", "2",
                        "anthropic SUSPENSION", "2",
                        "openai REVIEW", "1",
                        "openai DIRECTIVE_REQUESTED", "1"));
    }

    @Test
    void theReinstatementBringsThePreviewBack() {
        assertThat(matrix("2026-06-30", 15))
                .isEqualTo(Map.of(
                        "anthropic DIRECTIVE_BINDING", "0 of 2",
                        "anthropic SUSPENSION", "1 of 2",
                        "openai REVIEW", "0 of 1",
                        "openai DIRECTIVE_REQUESTED", "0 of 1",
                        "openai PREVIEW", "0 of 1"));
        assertThat(matrix("2026", 15)).isEqualTo(matrix("2026", 12));
    }

    @Test
    void nothingKeepsTheOldValue() {
        Cell suspension = cell("anthropic", new BitemporalPoint(ValidAt.parse("2026-06-30"), null));
        assertThat(suspension.firstFrom()).isEqualTo(DateBounds.of(EdtfDate.parse("2026-06-10")));
        assertThat(suspension.releaseIds()).containsExactly(MYTHOS.value());
        ReleaseDossier mythos =
                dossier(new BitemporalPoint(ValidAt.parse("2026-06-30"), null)).said();
        assertThat(mythos.standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(mythos.suspensions()).hasSize(1);
        assertThat(mythos.suspensions().getFirst().suspended().edtf()).hasToString("2026-06-10");
        assertThat(dossier(new BitemporalPoint(ValidAt.parse("2026-06-09"), null))
                        .said()
                        .suspensions())
                .isEmpty();
        assertThat(views.the(DossierQuestions.class)
                        .summaries(List.of(MYTHOS.value()), new BitemporalPoint(ValidAt.parse("2026-06-09"), null))
                        .getFirst()
                        .said()
                        .standing())
                .isEqualTo(Standing.RECORDED);
        UncertainAnswer<ReleaseDossier> then = dossier(new BitemporalPoint(null, new KnownAt.Position(12)));
        assertThat(then.said().suspensions().getFirst().suspended().edtf()).hasToString("2026");
        assertThat(views
                        .the(RegisterQuestions.class)
                        .company(new Slug("anthropic"), BitemporalPoint.NOW)
                        .orElseThrow()
                        .answer()
                        .treatments()
                        .values()
                        .stream()
                        .mapToInt(Cell::count)
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void theTimelineShowsWhatWasSaidFirstAndWhoChangedItWhy() {
        FactView suspended = fact(11, BitemporalPoint.NOW);
        assertThat(suspended.state()).isEqualTo(FactState.CORRECTED);
        assertThat(Objects.requireNonNull(suspended.occurred()).edtf()).hasToString("2026-06-10");
        assertThat(Objects.requireNonNull(
                                Objects.requireNonNull(suspended.original()).occurred())
                        .edtf())
                .hasToString("2026");
        assertThat(suspended.correctedBy()).singleElement().satisfies(by -> {
            assertThat(by.factId()).isEqualTo(id(13).toString());
            assertThat(by.reason()).isEqualTo("the source was misread");
            assertThat(by.actor().name()).isEqualTo("A tester");
            assertThat(by.state()).isEqualTo(FactState.STANDING);
        });
        assertThat(fact(11, new BitemporalPoint(null, new KnownAt.Position(12))).state())
                .isEqualTo(FactState.STANDING);
        assertThat(fact(4, new BitemporalPoint(null, new KnownAt.Position(14))).state())
                .isEqualTo(FactState.RETRACTED);
        FactView preview = fact(4, BitemporalPoint.NOW);
        assertThat(preview.state()).isEqualTo(FactState.STANDING);
        assertThat(preview.retractedBy()).hasSize(1);
        assertThat(preview.reinstatedBy()).hasSize(1);
        assertThat(views
                        .the(TimelineQuestions.class)
                        .facts(GPT, BitemporalPoint.NOW, PageRequest.first())
                        .orElseThrow()
                        .answer()
                        .items()
                        .stream()
                        .map(FactView::position))
                .as("what is about a fact stands behind it")
                .containsExactly(1L, 2L, 3L, 4L, 14L, 15L, 5L, 6L);
        assertThat(fact(12, BitemporalPoint.NOW).releaseId()).isEqualTo(FABLE.value());
    }

    private static FactView fact(long n, BitemporalPoint clocks) {
        return views.the(TimelineQuestions.class)
                .fact(id(n), clocks)
                .orElseThrow()
                .answer();
    }

    private static UncertainAnswer<ReleaseDossier> dossier(BitemporalPoint clocks) {
        return views.the(DossierQuestions.class)
                .release(MYTHOS, clocks)
                .orElseThrow()
                .answer();
    }

    private static Cell cell(String company, BitemporalPoint clocks) {
        return views.the(TreatmentQuestions.class)
                .row(new Slug(company), clocks)
                .orElseThrow()
                .cells()
                .get(Treatment.SUSPENSION);
    }

    /** Each cell as "definitely", or "definitely of possibly". */
    private static Map<String, String> matrix(String day, long position) {
        Map<String, String> cells = new TreeMap<>();
        views.the(TreatmentQuestions.class)
                .matrix(new BitemporalPoint(ValidAt.parse(day), new KnownAt.Position(position)))
                .rows()
                .forEach(row -> row.cells()
                        .forEach((kind, cell) -> cells.put(
                                row.company().id() + " " + kind,
                                cell.possible() == null
                                        ? String.valueOf(cell.count())
                                        : cell.count() + " of " + cell.possible())));
        return cells;
    }
}
