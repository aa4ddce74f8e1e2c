package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.ui.text.ReleaseTitle;
import org.modeldocket.query.vocabulary.Vocabulary;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.util.HtmlUtils;

/** What stands in and over lists: a release by its model and version, how many entries there are, and their order. */
@TestPropertySource(properties = "test.record=list-texts")
class ListTextsTest extends PageTest {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("two-ai-twin-5-6"),
                registered(3501, "5.6"),
                Facts.submitted(3502, "2026-03"),
                Facts.granted(3503, "2026-04", "p7"),
                Facts.approved(3504, "2026-05", "p7", "acme"),
                Facts.issued(3505, "2026-06-01", "twin-order", Force.REQUESTED));
        record.tell(
                new ReleaseId("two-ai-twin-6"),
                registered(3511, "6"),
                Facts.submitted(3512, "2026-03"),
                Facts.granted(3513, "2026-04", "p8"),
                Facts.approved(3514, "2026-05", "p8", "acme"),
                Facts.issued(3515, "2026-06-01", "twin-order", Force.REQUESTED));
    }

    @ParameterizedTest
    @CsvSource({
        "GPT, 5.6, GPT 5.6",
        "GPT-5.6, 5.6, GPT-5.6",
        "Model 1, 1.0, Model 1 1.0",
        "Model 15, 5, Model 15 5",
        "o3, , o3"
    })
    void aReleaseIsNamedByItsModelAndItsVersionOnce(String model, String version, String title) {
        assertThat(ReleaseTitle.of(model, version)).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/releases",
                "/companies/two-ai",
                "/agencies/office-of-examples",
                "/agencies/office-of-examples/directives",
                "/directives",
                "/directives/twin-order",
                "/directives?validAt=2026-06",
                "/customers/acme",
                "/treatments/two-ai/review",
                "/releases?company=two-ai"
            })
    void twoReleasesOfOneModelAreToldApart(String page) {
        assertThat(browser.text(page)).contains("Twin 5.6", "Twin 6");
        assertThat(browser.page(page)).doesNotContain(">Twin<", ">5.6<");
    }

    @Test
    void aReleaseThatWasNotRecordedThenIsNamedByItsVersionToo() {
        assertThat(browser.open("/releases/two-ai-twin-5-6?knownAt=position:1").body())
                .contains("Twin 5.6 is not in the record as of this moment.");
    }

    @ParameterizedTest
    @CsvSource({"/api/directives/twin-order/releases", "/api/customers/acme/decisions"})
    void theInterfaceGivesTheVersion(String list) {
        assertThat(browser.open(list, "Accept", "application/json").body())
                .contains("\"model\":\"Twin\",\"version\":\"5.6\"", "\"model\":\"Twin\",\"version\":\"6\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/replay", "/diff", "/treatments"})
    void soIsEachPageOfOne(String page) {
        assertThat(browser.page("/releases/two-ai-twin-5-6" + page)).containsPattern("<title>[^<]*Twin 5\\.6");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /releases                                  | \\d+ cases, sorted by id
            /companies                                 | \\d+ companies, sorted by id
            /agencies                                  | \\d+ agencies, sorted by id
            /directives                                | \\d+ directives, sorted by id
            /customers                                 | \\d+ customers, sorted by id
            /agencies/office-of-examples/releases      | \\d+ releases, sorted by id
            /releases/example-ai-model-1/treatments    | \\d+ treatments, oldest first
            /releases/example-ai-model-1/customers     | 1 customer
            """)
    void aListSaysHowManyEntriesItHasAndInWhichOrder(String page, String says) {
        assertThat(browser.text(page)).containsPattern("(^|[^–\\d])" + says);
    }

    @Test
    void aSearchThatFindsOneCompanySaysSo() {
        assertThat(browser.text("/?name=Two+AI")).contains("1 company").doesNotContain("1–1 of");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/companies/two-ai"})
    void aCaseSaysWhenItWasAddedToTheRecord(String page) {
        assertThat(browser.text(page)).contains("added to the record on 1 November 2026");
    }

    @Test
    void aFactWithoutADateSaysThatItIsAboutTheRecord() {
        assertThat(browser.text("/releases/two-ai-twin-6")).contains("about the record Case opened A case was opened");
    }

    @Test
    void theAboutPageDoesNotContradictTheRecord() {
        assertThat(browser.text("/about"))
                .contains("Generally released. No suspension is open, and it is not withdrawn.")
                .contains("to everyone, or to an audience that the fact names")
                .doesNotContain("no customer needs an approval", "neither suspended since");
    }

    @Test
    void theVocabularyPageSaysWhatTheDataSay() {
        assertThat(Browser.links(browser.page("/about"))).contains("/vocabulary");
        String page = browser.text("/vocabulary");
        assertThat(new Vocabulary().lists()).allSatisfy(list -> {
            assertThat(page).contains(HtmlUtils.htmlEscape(list.definition()));
            assertThat(list.terms())
                    .allSatisfy(term -> assertThat(page)
                            .contains(term.term() + " " + HtmlUtils.htmlEscape(term.definition()) + " Since version "
                                    + term.since()));
        });
        assertThat(page).contains("Regulation (EU) 2024/1689 (AI Act), Article 93");
    }

    @Test
    void anAgencyWithoutADirectiveLeavesNoLabelAlone() {
        List<String> cells = Browser.cells(browser.page("/agencies"));
        assertThat(cells).isNotEmpty().noneMatch(String::isBlank);
    }

    private static ReleaseRegistered registered(long n, String version) {
        return new ReleaseRegistered(
                SampleFacts.id(n),
                null,
                List.of(),
                null,
                new Company(new Slug("two-ai"), new ShortText("Two AI")),
                new ModelName("Twin"),
                new ShortText(version),
                null,
                null,
                null);
    }
}
