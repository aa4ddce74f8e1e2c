package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** The pages of cases and directives are filtered and sorted by their addresses alone, and say what they are filtered by. */
@TestPropertySource(properties = "test.record=list-pages")
class ListPagesTest extends PageTest {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final Agency BUREAU = SampleFacts.agency("Bureau");
    private static final Pattern CASE = Pattern.compile(
            "<th scope=\"row\">(?:<span class=\"choose.*?</span>)?<a href=\"/(?:releases|directives)/([^\"?]*)");

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("alpha-1"),
                Facts.registered(4101, "alpha", "Alpha"),
                Facts.issued(4102, "2026-02-10", "order", Force.BINDING, OFFICE));
        record.tell(
                new ReleaseId("beta-1"),
                Facts.registered(4103, "beta", "Beta"),
                Facts.issued(4104, "2026-01-05", "rule", Force.BINDING, BUREAU));
        record.tell(
                new ReleaseId("beta-2"),
                Facts.registered(4105, "beta", "Beta"),
                Facts.issued(4106, "2026", "request", Force.REQUESTED, BUREAU));
        record.tell(new ReleaseId("beta-3"), Facts.registered(4107, "beta", "Beta"));
    }

    @Test
    void anAddressSelectsAndSortsCases() {
        assertThat(rows("/releases?company=alpha&company=beta"))
                .containsExactly("alpha-1", "beta-1", "beta-2", "beta-3");
        assertThat(rows("/releases?company=alpha&company=beta&force=BINDING&sort=-directed"))
                .containsExactly("alpha-1", "beta-1");
        assertThat(rows("/releases?agency=bureau&company=beta&force=BINDING&force=REQUESTED"))
                .containsExactly("beta-1", "beta-2");
        assertThat(rows("/releases?company=beta&sort=directed")).containsExactly("beta-2", "beta-1", "beta-3");
        // As the form sends them: fields that were left empty ask for nothing.
        assertThat(rows("/releases?occurredFrom=&occurredTo=&force=BINDING&company=alpha&company=beta"))
                .containsExactly("alpha-1", "beta-1");
    }

    @Test
    void thePageSaysWhatItIsFilteredByAndHowToTakeThatBack() {
        String page = browser.page("/releases?force=BINDING&occurredFrom=2026-02&sort=-directed");
        assertThat(page)
                .contains("href=\"/api/releases.csv?force=BINDING&amp;occurredFrom=2026-02&amp;sort=-directed\"");
        assertThat(page)
                .contains("Began from", "2026-02")
                .contains("href=\"/releases?force=BINDING&amp;sort=-directed\"")
                .contains("href=\"/releases?occurredFrom=2026-02&amp;sort=-directed\"")
                .contains("aria-sort=\"descending\"")
                .contains("<input type=\"hidden\" name=\"sort\" value=\"-directed\">");
        assertThat(page).containsPattern("name=\"force\" value=\"BINDING\"[^>]*checked");
        assertThat(browser.text("/releases?force=BINDING&company=alpha&company=beta"))
                .contains("2 cases", "Force: binding");
    }

    @Test
    void vagueDatesAreMarked() {
        assertThat(browser.text("/releases?company=beta&force=REQUESTED&occurredFrom=2026-03"))
                .contains("Model 1 possibly");
        assertThat(rows("/releases?company=beta&force=REQUESTED&occurredFrom=2026-03&match=definite"))
                .isEmpty();
        assertThat(browser.text("/releases?company=beta&force=REQUESTED&match=definite&occurredFrom=2026-03"))
                .contains("No case matches.", "only what is certain");
    }

    @Test
    void anAddressSelectsAndSortsDirectives() {
        assertThat(rows("/directives?company=alpha&company=beta&sort=issued"))
                .containsExactly("request", "rule", "order");
        assertThat(rows("/directives?agency=bureau&force=BINDING")).containsExactly("rule");
        assertThat(browser.text("/directives?agency=bureau&force=BINDING"))
                .contains("1 directive", "Agency: Bureau", "Force: binding");
    }

    @Test
    void wordsSelectCasesAndDirectives() {
        assertThat(rows("/releases?q=agency:bureau&sort=-directed&company=alpha&company=beta"))
                .containsExactly("beta-1", "beta-2");
        assertThat(rows("/directives?q=agency:bureau&force=BINDING&company=beta"))
                .containsExactly("rule");
        assertThat(browser.page("/releases?q=agency:buraeu"))
                .contains("value=\"agency:buraeu\"", "similar words: bureau", "/statistics?q=agency%3Aburaeu");
        assertThat(browser.text("/releases?q=agency:bureau&company=beta")).contains("Words: agency:bureau ×");
        assertThat(rows("/releases?q=&company=alpha")).containsExactly("alpha-1");
    }

    @Test
    void aCaseThatWasSubmittedSaysHowLongItWaits() {
        assertThat(browser.page("/releases?company=openai")).contains("Wait since submission", " so far</span>");
        assertThat(browser.page("/releases?company=beta")).doesNotContain("Wait: ");
    }

    @Test
    void factsAreListedWithTheirDatesAndSources() {
        String page = browser.page("/facts?company=beta&type=directive-issued&sort=-position");
        assertThat(page)
                .contains("2 facts, sorted by record entry, last first", ">Beta<", "href=\"/releases/beta-1\"")
                .contains("href=\"#source-1\"", "id=\"source-1\"", "<svg", "some time in 2026")
                .contains("/api/facts.csv?company=beta&amp;type=directive-issued&amp;sort=-position");
        assertThat(page.indexOf("href=\"/releases/beta-2\"")).isLessThan(page.indexOf("href=\"/releases/beta-1\""));
        assertThat(browser.text("/facts?year=2026&company=beta")).contains("Year: 2026 ×");
        assertThat(browser.page("/search?q=beta")).contains("href=\"/facts?q=beta\"");
        assertThat(browser.page("/facts?q=nowhere")).contains("No fact matches.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/releases", "/directives", "/facts"})
    void aFaultKeepsAllThatWasAsked(String path) {
        HttpResponse<String> answer = browser.open(path + (path.equals("/facts") ? "?type=gossip" : "?force=BINDNG")
                + "&occurredFrom=May&company=beta&sort=lost&q=" + "a".repeat(301));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<title>Error: ", "4 things were not understood.")
                .contains("is not an EDTF date", "300 is the most")
                .contains(
                        path.equals("/facts") ? "value=\"gossip\"" : "value=\"BINDNG\"",
                        "value=\"May\"",
                        "value=\"lost\"")
                .containsPattern("name=\"company\" value=\"beta\"[^>]*checked")
                .doesNotContain("<table", "??");
    }

    private List<String> rows(String address) {
        return CASE.matcher(browser.page(address))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
