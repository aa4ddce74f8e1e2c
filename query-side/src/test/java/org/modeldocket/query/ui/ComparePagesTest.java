package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** The page that compares cases holds all that was asked in its address, draws them on one axis, and says what differs. */
@TestPropertySource(properties = "test.record=compare-pages")
class ComparePagesTest extends PageTest {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final String TWO = "/compare?release=side-1&release=side-2";

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("side-1"),
                Facts.registered(6101, "side", "Side"),
                Facts.submitted(6102, "2026-03-01", OFFICE),
                Facts.issued(6103, "2026-03-11", "side-order", Force.BINDING, OFFICE));
        record.tell(
                new ReleaseId("side-2"),
                Facts.registered(6104, "other", "Other"),
                Facts.submitted(6105, "2026-03", OFFICE),
                Facts.issued(6106, "2026-03-21", "side-request", Force.REQUESTED, OFFICE),
                Facts.released(6107, "2026-05"));
        record.tell(new ReleaseId("side-3"), Facts.registered(6108, "other", "Other"));
    }

    @Test
    void itDrawsEachCaseOnOneAxis() {
        String page = browser.page(TWO);
        assertThat(page.split("class=\"lane\"", -1)).hasSize(3);
        assertThat(page).contains("Mar 2026</text>", "class=\"lane-solid\"", "class=\"lane-fading\"");
        assertThat(page).doesNotContain("class=\"lane-zero\"", "??");
        String since = browser.page(TWO + "&align=submission");
        assertThat(since).contains("class=\"lane-zero\"", ">0</text>").doesNotContain("Mar 2026</text>");
        assertThat(browser.text(TWO + "&align=submission"))
                .contains("10 days after the submission", "between 10 days before and 20 days after the submission");
    }

    @Test
    void itSaysWhatDiffersNotByColourAlone() {
        assertThat(browser.text(TWO))
                .contains("Force of directives ≠ differs", "Review = same", "General release ≠ differs")
                .contains("Submission to directive ≈ may differ", "10 days", "-10 to 20 days");
        assertThat(browser.page(TWO)).contains("class=\"differs-definite\"", "class=\"differs-no\"");
        assertThat(browser.text(TWO + "&validAt=2026-03-15")).contains("Review ≈ may differ", "possibly yes");
    }

    @Test
    void everyAddressHoldsWhatWasAsked() {
        String page = browser.page(TWO + "&align=submission&validAt=2026-04");
        assertThat(Browser.links(page))
                .contains(
                        "/api/compare?release=side-1&release=side-2&align=submission&validAt=2026-04",
                        "/compare?release=side-1&release=side-2&align=submission",
                        "/api/releases/side-1/peers?validAt=2026-04");
        assertThat(page)
                .contains("<input type=\"hidden\" name=\"validAt\" value=\"2026-04\">")
                .contains("<input type=\"hidden\" name=\"release\" value=\"side-2\">")
                .containsPattern("value=\"submission\" checked");
    }

    @Test
    void withOneCaseItOffersThoseThatAreLikeIt() {
        String page = browser.page("/compare?release=side-1&release=");
        assertThat(browser.text("/compare?release=side-1"))
                .contains(
                        "Choose another case", "Alike in: quarter (the first quarter of 2026) and jurisdiction (US).");
        assertThat(page).containsPattern("name=\"release\" id=\"peer-\\d+\" value=\"side-2\"");
        assertThat(page).containsPattern("name=\"release\" checked id=\"chosen-0\" value=\"side-1\"");
        assertThat(page).doesNotContain("class=\"lanes\"");
        assertThat(browser.text("/compare")).contains("Choose two to six cases");
    }

    @Test
    void casesLeadThere() {
        assertThat(Browser.links(browser.page("/releases/side-1"))).contains("/compare?release=side-1");
        assertThat(browser.page("/releases?company=other"))
                .containsPattern("<input type=\"checkbox\" name=\"release\" form=\"compare\"[^>]* value=\"side-2\"")
                .contains("<label class=\"sr\" for=\"choose-side-2\">")
                .contains("<form id=\"compare\"", "action=\"/compare\"");
    }

    @Test
    void aCaseWithoutASubmissionSaysSo() {
        assertThat(browser.text("/compare?release=side-1&release=side-3&align=submission"))
                .contains("No treatment is recorded.");
        assertThat(browser.text("/compare?release=side-3&release=example-ai-model-1&align=submission"))
                .contains("in words");
    }

    @Test
    void faultsAreNamedOnThePage() {
        for (String query : List.of(
                "release=side-1&release=no-such", "release=side-1&release=side-1", "release=side-1&align=sideways")) {
            assertThat(browser.open("/compare?" + query).statusCode()).as(query).isEqualTo(422);
        }
        assertThat(browser.open("/compare?release=side-1&release=no-such&release=none")
                        .body())
                .contains("“no-such”, “none” are no releases");
        assertThat(browser.open("/compare?release=no-such").statusCode()).isEqualTo(404);
    }
}
