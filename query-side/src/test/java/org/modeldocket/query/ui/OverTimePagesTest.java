package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.SampleFacts;

/** The record over time: what was corrected, other moments, and the replay. */
class OverTimePagesTest extends PageTest {
    private static final String CHANGED = "/releases/" + TestCases.CHANGED;
    private static final String WHO = " by A tester on 1 November 2026, 00:00 UTC";

    @Test
    void showsTheOldStatementStruckOutBesideTheNew() {
        assertThat(browser.text(CHANGED))
                .containsSubsequence(
                        "struck out: 10 June 2026", "10 May 2026", "Preview", "Corrected" + WHO + ": because")
                .contains("Another Gazette 209 (added later)");
        assertThat(browser.page(CHANGED)).contains("<del><span class=\"sr\">struck out: </span>10 June 2026</del>");
    }

    @Test
    void strikesOutWhatWasRetractedAndSaysWhatWasReinstated() {
        assertThat(browser.text(CHANGED))
                .contains("struck out: Changing AI announced a target date for the general release of Changed 1")
                .contains("Retracted" + WHO + ": because (since undone) Reinstated" + WHO + ": because")
                .containsOnlyOnce("(since undone)");
    }

    @Test
    void keepsEveryWordingOfAFact() {
        assertThat(browser.text(CHANGED + "/facts/" + SampleFacts.id(203)))
                .containsSubsequence(
                        "As first recorded" + WHO,
                        "Replaced by a later wording.",
                        "10 June 2026",
                        "As corrected" + WHO,
                        "This wording is current.",
                        "10 May 2026");
    }

    /** Both clocks, the one that was typed in days as well, with what they come to in the matrix. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            knownAt=position:17                    | As the record stood at record entry 17 · 17 facts
            knownAt=2026-11-01                     | As the record stood at the end of 1 November 2026 (UTC) · that has not come yet: this is the record now, with 49 facts
            knownAt=2026-10-31                     | nothing had been recorded by then
            validAt=2026-05                        | Events up to the end of May 2026, as recorded now
            validAt=2026-05-10&knownAt=position:17 | up to the end of 10 May 2026, as the record stood at record entry 17
            """)
    void saysInABandWhichMomentItStandsFor(String query, String says) {
        assertThat(browser.text("/?" + query)).contains(says).contains("Back to now");
        assertThat(browser.page("/?" + query)).contains("class=\"moment then\"");
        assertThat(browser.page("/")).doesNotContain("class=\"moment then\"");
    }

    /** Fact 35 says that the preview began a month earlier than fact 34 had said. */
    @Test
    void drawsTheMatrixOfAMoment() {
        String preview = "1 release of Changing AI: Preview";
        assertThat(matrixRow("validAt=2026-05-10&knownAt=position:17")).doesNotContain(": Preview");
        assertThat(matrixRow("validAt=2026-05-10&knownAt=position:18")).contains(preview);
        assertThat(matrixRow("validAt=2026-05-10&knownAt=position:16"))
                .contains("possibly 1 release of Changing AI: Review")
                .doesNotContain("Preview");
        assertThat(browser.text(CHANGED + "?validAt=2026-05-10"))
                .contains("Standing: In preview", "Review possibly", "may not have happened by then");
    }

    /** The row of Changing AI. */
    private String matrixRow(String query) {
        String home = browser.text("/?name=changing&" + query);
        int from = home.indexOf("Changing AI");
        return from < 0 ? "" : home.substring(from, home.indexOf("All bars share", from));
    }

    @Test
    void keepsTheMomentInEveryLink() {
        String query = "?validAt=2026&knownAt=2026-11-01";
        String page = browser.page(CHANGED + query);
        assertThat(Browser.links(page))
                .contains("/releases" + query, "/companies/changing-ai" + query)
                .contains("/api" + CHANGED + "?validAt=2026&knownAt=2026-11-01")
                .contains(CHANGED, "/about")
                .filteredOn(link -> link.startsWith("/") && !link.startsWith("/about") && !link.contains("assets"))
                .filteredOn(link -> !link.contains("2026") && !link.startsWith("/api-docs"))
                .containsExactly(CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/releases", "/companies", "/releases/changing-ai-changed-1"})
    void givesTheFormAgainWithTheFaultBesideTheField(String path) {
        HttpResponse<String> answer = browser.open(path + "?validAt=June&knownAt=%3Cscript%3E");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("“June” is not a day, month or year.", "aria-describedby=\"validAt-hint validAt-fault\"")
                .contains("“&lt;script&gt;” is not a day, time or record entry.", "value=\"&lt;script&gt;\"")
                .contains("action=\"" + path + "\"")
                .doesNotContain("<script>");
    }

    @Test
    void saysThatACaseWasNotThereThen() {
        HttpResponse<String> answer = browser.open(CHANGED + "?knownAt=position:12");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(
                        "First recorded on 1 November 2026, 00:00 UTC, as record entry 15.", "href=\"" + CHANGED + "\"")
                .contains("href=\"" + CHANGED + "?knownAt=position:15\"")
                .contains("class=\"moment then\"", "As the record stood at record entry 12")
                .contains("href=\"/companies?knownAt=position%3A12\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/replay", "/diff", "/customers", "/facts/0197a000-0000-7000-8000-0000000000cb"})
    void saysSoOnEveryPageOfTheCase(String page) {
        HttpResponse<String> answer = browser.open(CHANGED + page + "?knownAt=2026-10-31");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("First recorded on 1 November 2026", "class=\"moment then\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/companies/changing-ai", "/agencies/department-of-commerce", "/treatments/openai/preview"})
    void keepsTheBandWhereSomethingElseIsNotThereThen(String page) {
        HttpResponse<String> answer = browser.open(page + "?knownAt=position:1&validAt=2020");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("class=\"moment then\"", "up to the end of 2020");
    }

    /** Fact 35 corrects the preview, 36 retracts the review and 37 reinstates it; before, nothing is marked. */
    @Test
    void marksANumberThatACorrectionChanged() {
        assertThat(matrixRow("knownAt=position:17")).doesNotContain("†");
        assertThat(matrixRow("knownAt=position:18"))
                .contains("Preview †, changed by a correction on 1 November 2026")
                .containsOnlyOnce("†");
        assertThat(matrixRow("")).contains("Review †, changed by a reinstatement on 1 November 2026");
        assertThat(browser.text("/")).contains("† The dagger: Changed by a later correction");
        assertThat(browser.text("/?knownAt=position:17")).doesNotContain("†");
        assertThat(browser.text("/companies/changing-ai")).contains("Preview †, changed by a correction", "The dagger");
        assertThat(browser.text("/treatments/changing-ai/review"))
                .contains("This count was changed by a reinstatement on 1 November 2026.");
        assertThat(Browser.links(browser.page("/treatments/changing-ai/review")))
                .contains(CHANGED + "/diff?from=position:19&to=position:20");
    }

    @Test
    void replaysACaseStepByStep() {
        assertThat(browser.text(CHANGED + "/replay"))
                .contains("Step 1 of 9", "was opened", "Standing: Recorded")
                .contains("← Previous Next →");
        assertThat(browser.text(CHANGED + "/replay?step=3"))
                .contains("Standing: Under review → then In preview", "Preview: 10 June 2026, still open");
        String corrected = browser.text(CHANGED + "/replay?step=4");
        assertThat(corrected)
                .contains("Treatment changed Preview: 10 June 2026, still open Preview: 10 May 2026, still open")
                .contains(
                        "A fact of the case changed as recorded, with 1 source: The government allowed a limited preview of Changed 1. (10 June 2026)");
        assertThat(Browser.links(browser.page(CHANGED + "/replay?step=4")))
                .contains(CHANGED + "/replay?step=3", CHANGED + "/replay?step=5", CHANGED + "?knownAt=position%3A18");
        assertThat(browser.text(CHANGED + "/replay?step=5")).contains("Treatment no longer recorded Review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "99999999999"})
    void hasNoStepBeyondTheCase(String step) {
        assertThat(browser.open(CHANGED + "/replay?step=" + step).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "x", "", "-1", "0", "1.5", "%D9%A3"})
    void aStepThatIsNoNumberIsAFaultOfTheForm(String step) {
        HttpResponse<String> answer = browser.open(CHANGED + "/replay?step=" + step);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("<form", "class=\"fault\"", "is not a whole number from 1");
    }
}
