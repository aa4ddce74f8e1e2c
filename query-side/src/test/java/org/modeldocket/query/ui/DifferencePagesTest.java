package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What changed in a case between two moments. Fact 35 corrects the day of a preview, 36 retracts a review, 37 reinstates it. */
class DifferencePagesTest extends PageTest {
    private static final String CHANGED = "/releases/" + TestCases.CHANGED;
    private static final String DIFF = CHANGED + "/diff";

    @Test
    void tellsWhatACorrectionChanged() {
        assertThat(Browser.links(browser.page(CHANGED))).contains(DIFF + "?from=position:17&to=position:18");
        assertThat(browser.text(DIFF + "?from=position:17&to=position:18"))
                .containsSubsequence(
                        "What changed in Changed 1",
                        "From As the record stood at record entry 17 · 17 facts",
                        "To As the record stood at record entry 18 · 18 facts",
                        "Recorded in between: 1 correction.",
                        "Standing: In preview, as before",
                        "Treatment changed Preview: 10 June 2026, still open Preview: 10 May 2026, still open",
                        "A fact of the case changed as recorded, with 1 source: The government allowed a limited preview of Changed 1. (10 June 2026)",
                        "18 A fact of this case was corrected to say:",
                        "Correction, recorded by A tester on 1 November 2026, 00:00 UTC",
                        "Reason for the correction because")
                .doesNotContain("In the matrix");
    }

    @Test
    void tellsWhatWasRetractedAndReinstated() {
        assertThat(browser.text(DIFF + "?from=position:18&to=position:19"))
                .contains("1 retraction", "Treatment no longer recorded Review")
                .contains("In the matrix", "Review Changing AI counted, still open not counted");
        assertThat(browser.text(DIFF + "?from=position:19&to=position:20"))
                .contains("1 reinstatement", "Review Changing AI not counted counted, still open");
        assertThat(browser.text(DIFF + "?from=position:16"))
                .contains(
                        "To As recorded now",
                        "the case now",
                        "Recorded in between: 2 new facts, 1 correction, 2 retractions, 1 reinstatement and 1 added source.",
                        "Standing: Under review → then In preview");
    }

    @Test
    void saysOfACaseThatIsNewThatAllOfItIs() {
        assertThat(browser.text(DIFF + "?from=position:12&to=position:16"))
                .contains("Standing: Under review", "The release new")
                .doesNotContain("as before")
                .containsOnlyOnce("the case then");
    }

    /** The review of fact 33 began some day in 2026. */
    @Test
    void saysWhereItMayStandNowBesidesWhereItStood() {
        assertThat(browser.text(DIFF + "?from=position:15&to=position:16&validAt=2026-05-10"))
                .contains("Standing: Recorded → then Recorded, or possibly Under review")
                .doesNotContain("as before");
        assertThat(browser.text(DIFF + "?from=position:16&to=position:18&validAt=2026-05-09"))
                .contains("Standing: Recorded, or possibly Under review, as before");
    }

    @Test
    void standsForTheSecondMomentOnADayOfTheWorld() {
        String address = DIFF + "?from=position:17&to=position:18&validAt=2026-05-10";
        assertThat(browser.text(address))
                .contains("From Events up to the end of 10 May 2026, as the record stood at record entry 17")
                .contains(
                        "Standing: Recorded, or possibly Under review → then In preview",
                        "Treatment new – Preview: 10 May 2026, still open");
        assertThat(Browser.links(browser.page(address)))
                .contains(
                        CHANGED + "?validAt=2026-05-10&knownAt=position%3A17",
                        CHANGED + "?validAt=2026-05-10&knownAt=position%3A18",
                        "/releases?validAt=2026-05-10&knownAt=position%3A18",
                        "/api" + DIFF + "?from=position%3A17&to=position%3A18&validAt=2026-05-10")
                .filteredOn(link -> !link.equals("/api-docs"))
                .allSatisfy(link -> assertThat(browser.open(link).statusCode()).isLessThan(400));
        assertThat(browser.page(address)).contains("class=\"moment between then\"", "type=\"hidden\" name=\"validAt\"");
    }

    @Test
    void asksForTwoMoments() {
        assertThat(browser.text(DIFF))
                .contains("Compare this case at two points", "as record entry 23.", "Show what changed");
        assertThat(browser.page(DIFF + "?knownAt=position:18")).contains("name=\"to\" value=\"position:18\"");
        assertThat(browser.text(DIFF + "?from=2026-10-31&to=2026-11-01"))
                .contains(
                        "From As the record stood at the end of 31 October 2026 (UTC) · nothing had been recorded by then")
                .contains(
                        "To As the record stood at the end of 1 November 2026 (UTC) · that has not come yet: this is the record now, with 49 facts");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?from=soon&to=%3Cb%3E              | “soon” is not a day, time or record entry.    | “&lt;b&gt;” is not a day
            ?from=+&to=position:18             | Enter the first point.                        | value="position:18"
            ?to=position:18                    | Enter the first point.                        | value="position:18"
            ?from=position:18&to=position:17   | This is later than the second point.          | aria-invalid="true"
            """)
    void givesTheFormAgainWithTheFaultBesideTheField(String query, String fault, String besides) {
        HttpResponse<String> answer = browser.open(DIFF + query + "&validAt=2026");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(fault, besides, "action=\"" + DIFF + "\"", "name=\"validAt\" value=\"2026\"")
                .contains("aria-describedby=\"from-hint from-fault\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/releases/none/diff",
        "/releases/none/diff?from=position:1",
        "/releases/changing-ai-changed-1/diff?from=position:1&to=position:12"
    })
    void isNotThereWhereTheCaseIsNot(String path) {
        assertThat(browser.open(path).statusCode()).isEqualTo(404);
    }
}
