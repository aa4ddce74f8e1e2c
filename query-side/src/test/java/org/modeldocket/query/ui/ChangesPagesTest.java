package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in the whole record. Fact 18 corrects the day of a preview, 19 retracts a review, 20 reinstates it. */
class ChangesPagesTest extends PageTest {
    @Test
    void tellsTheNewestFirstByDayAndByWhoRecordedIt() {
        assertThat(browser.text("/changes"))
                .containsSubsequence(
                        "What changed",
                        "49 record entries, newest first",
                        "1 November 2026",
                        "by A tester",
                        "fact 49",
                        "fact 48")
                .contains("recorded at 00:00 UTC")
                .doesNotContain("Recorded in between");
        assertThat(browser.page("/changes")).contains("class=\"marked");
        assertThat(Browser.links(browser.page("/changes")))
                .contains("/changes?actor=tester", "/changes?from=2026-10-31");
    }

    @Test
    void marksWhatChangesAFactAndSaysWhatItWas() {
        assertThat(browser.text("/changes?release=" + TestCases.CHANGED + "&knownAt=position:20"))
                .containsSubsequence(
                        "6 record entries, newest first",
                        "Reinstatement",
                        "Retraction",
                        "Correction",
                        "Reason for the correction because",
                        "10 June 2026",
                        "The government allowed a limited preview of Changed 1.")
                .doesNotContain("OpenAI");
    }

    @Test
    void saysWhatItComesToSinceAMoment() {
        assertThat(browser.text("/changes?from=position:17&knownAt=position:19"))
                .containsSubsequence(
                        "Recorded in between: 1 correction and 1 retraction.",
                        "Review Changing AI 1 release, 1 still open none",
                        "2 record entries, newest first");
        assertThat(browser.text("/changes?from=position:14&knownAt=position:17"))
                .containsSubsequence("Cases with another standing", "Changed 1", "not in the record", "In preview");
        assertThat(browser.text("/changes?from=position:17&actor=tester"))
                .as("of some facts alone there is no sum")
                .doesNotContain("Recorded in between");
        assertThat(browser.text("/changes?from=position:49")).contains("Nothing was recorded since then.");
        assertThat(browser.text("/changes?actor=nobody")).contains("Nothing in the record matches.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?from=soon        | “soon” is not a day
            ?actor=+          | Recorded by
            """)
    void givesTheFormAgainWithWhatIsWrong(String query, String fault) {
        assertThat(browser.open("/changes" + query)).satisfies(answer -> {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains(fault).doesNotContain("class=\"log\"");
        });
    }

    @Test
    void leadsToDataThatIsThere() {
        assertThat(Browser.links(browser.page("/changes?from=position:17&knownAt=position:19&type=fact-corrected")))
                .filteredOn(link -> link.startsWith("/api/"))
                .filteredOn(link -> !link.equals("/api-docs"))
                .isNotEmpty()
                .allSatisfy(link ->
                        assertThat(browser.open(link).statusCode()).as(link).isEqualTo(200));
    }
}
