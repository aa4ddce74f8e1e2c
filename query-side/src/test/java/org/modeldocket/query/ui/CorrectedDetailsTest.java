package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.SampleFacts.cited;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.CompanyResponded;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.FactCorrected;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.PreviewEnded;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Outcome;
import org.modeldocket.vocabulary.Stance;
import org.modeldocket.vocabulary.id.PreviewId;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.text.LongText;
import org.springframework.test.context.TestPropertySource;

/** A correction of a text that no sentence says, such as a summary, shows what stood there before, struck out. */
@TestPropertySource(properties = "test.record=corrected-details")
class CorrectedDetailsTest extends PageTest {
    private static final ReleaseId CASE = new ReleaseId("details-corrected");
    private static final String PAGE = "/releases/details-corrected";

    private static long before;

    @Override
    void tell(MemoryRecord record) {
        before = record.told().size();
        List<ReleaseFact> facts = List.of(
                Facts.registered(3401),
                evaluated("the old summary", "the old note"),
                corrected(3403, evaluated("the new summary", "the new note"), "the summary was misread"),
                Facts.granted(3404, "2026-03", "p8"),
                ended("the old reason", null),
                corrected(3406, ended("the new reason", "an added note"), "the reason was misread"),
                responded("the old statement", "a removed note"),
                corrected(3408, responded("the new statement", null), "the statement was misread"));
        record.tell(CASE, facts.toArray(ReleaseFact[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "3402, Summary, the old summary, the new summary",
        "3402, Recorder’s note, the old note, the new note",
        "3405, Reason, the old reason, the new reason",
        "3407, Statement, the old statement, the new statement"
    })
    void theCaseStrikesOutWhatStoodThereAndShowsWhatStandsThereNow(int fact, String label, String old, String now) {
        for (String page : List.of(PAGE, PAGE + "/facts/" + id(fact))) {
            assertThat(browser.text(page)).as(page).contains(label + " struck out: " + old + " " + label + " " + now);
        }
    }

    @Test
    void aTextThatACorrectionRemovesIsStruckOutAndOneThatItAddsIsNot() {
        assertThat(browser.text(PAGE))
                .contains("Recorder’s note struck out: a removed note", "Recorder’s note an added note")
                .doesNotContain("struck out: an added note", "Recorder’s note a removed note");
    }

    @ParameterizedTest
    @CsvSource({
        "3, the old summary, the new summary, the summary was misread",
        "6, the old reason, the new reason, the reason was misread",
        "8, the old statement, the new statement, the statement was misread"
    })
    void theCorrectionShowsBothAndWhyWhereverItIsShown(int step, String old, String now, String why) {
        String alone = PAGE + "/diff?from=position:" + (before + step - 1) + "&to=position:" + (before + step);
        String own = PAGE + "/facts/" + id(3400 + step);
        for (String page : List.of(PAGE, own, PAGE + "/replay?step=" + step, alone)) {
            assertThat(browser.text(page))
                    .as(page)
                    .contains("Reason for the correction " + why)
                    .containsPattern("struck out: " + old + " [A-Z][a-z]+ " + now);
        }
    }

    private static FactCorrected corrected(long n, ReleaseFact replacement, String why) {
        return new FactCorrected(id(n), null, cited(), null, replacement.factId(), replacement, new LongText(why));
    }

    private static EvaluationReported evaluated(String summary, String note) {
        return new EvaluationReported(
                id(3402),
                on("2026-02"),
                cited(),
                new LongText(note),
                null,
                SampleFacts.AGENCY,
                Outcome.NO_CONCERN,
                List.of(),
                new LongText(summary));
    }

    private static PreviewEnded ended(String reason, @Nullable String note) {
        return new PreviewEnded(
                id(3405), on("2026-04"), cited(), text(note), null, new PreviewId("p8"), new LongText(reason));
    }

    private static CompanyResponded responded(String statement, @Nullable String note) {
        return new CompanyResponded(
                id(3407), on("2026-05"), cited(), text(note), null, null, Stance.COMPLIES, new LongText(statement));
    }

    private static @Nullable LongText text(@Nullable String text) {
        return text == null ? null : new LongText(text);
    }
}
