package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.SampleFacts;

class PagesTest extends PageTest {
    private static final String GPT = "/releases/openai-gpt-5-6";

    /** A bar made for the narrow cells of the matrix would be blown up in the wider column of a company. */
    @Test
    void drawsTheBarsOfACompanyForTheirColumn() {
        assertThat(browser.page("/companies/anthropic")).contains("<svg aria-hidden=\"true\" viewBox=\"0 0 256 16\"");
    }

    @Test
    void answersTheQuestionFirst() {
        String home = browser.page("/");
        assertThat(home).contains("<title>Which company got which treatment · Model Docket</title>");
        assertThat(browser.text("/"))
                .contains("Which company got which treatment As recorded now · 49 facts, the last on 1 November 2026")
                .contains("record entry 49")
                .containsSubsequence(
                        "Anthropic",
                        "2 releases of Anthropic: Binding directive 2026, still open",
                        "2 releases of Anthropic: Suspension 2026, still open",
                        "OpenAI",
                        "1 release of OpenAI: Review",
                        "1 release of OpenAI: Requested directive",
                        "1 release of OpenAI: Preview");
        assertThat(Browser.links(home))
                .contains("/treatments/anthropic/directive-binding", "/treatments/openai/preview", "/companies/openai")
                .contains("/about#directive-binding", GPT)
                .doesNotContain("/treatments/openai/suspension");
        assertThat(home)
                .contains(
                        "scope=\"col\"",
                        "scope=\"colgroup\"",
                        "scope=\"row\"",
                        "<g id=\"axis\"><path class=\"bar-base\" d=\"M14 14.5h88\"/>")
                .containsPattern("<use href=\"#axis\"/><path d=\"M14 7h\\d");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/releases", "/companies", "/agencies", "/directives", "/customers", "/statistics", "/about"})
    void theHeadLinksToEverySectionAndMarksTheCurrentOne(String path) {
        String head = browser.page(path);
        head = head.substring(head.indexOf("<nav"), head.indexOf("</nav>"));
        assertThat(Browser.links(head))
                .containsExactly(
                        "/releases", "/companies", "/agencies", "/directives", "/customers", "/statistics", "/about");
        assertThat(head).containsOnlyOnce("aria-current").contains("<a href=\"" + path + "\" aria-current=\"true\">");
    }

    @Test
    void showsTheFactsBehindACell() {
        assertThat(browser.text("/treatments/anthropic/directive-binding"))
                .contains("2 releases", "Fable 5", "Mythos 5")
                .contains("The Department of Commerce ordered Anthropic, by export control directive, to suspend access"
                        + " and bar foreign nationals.")
                .contains("some time in 2026", "“earlier this month”")
                .contains("TheOutpost.AI, at “source [4]”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/releases?company=nobody", "/releases?company=openai&knownAt=position:0"})
    void theCasesOfACompanyThatTheRecordDoesNotHoldAreNotSaidToBeNone(String path) {
        HttpResponse<String> answer = browser.open(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no company").doesNotContain("No case has been opened");
    }

    @Test
    void tellsACase() {
        assertThat(browser.text(GPT))
                .contains("GPT-5.6", "Standing: In preview")
                .containsSubsequence(
                        "Treatments", "Directives", "Previews", "Responses of the company", "Target dates", "Timeline")
                .contains("2026, still open “this week”", "No customer is named in the record.")
                .contains("Complies under protest", "order uncertain (dates overlap)")
                .contains("The Office of the National Cyber Director and the Office of Science and Technology Policy"
                        + " asked OpenAI to delay the release and limit it to approved customers. source 1")
                .contains("fact 3 · recorded by First recorder on 1 November 2026, 00:00 UTC")
                .containsSubsequence(
                        "Sources",
                        "1 TheOutpost.AI, Trump administration asks OpenAI to delay GPT-5.6 release over security concerns, 2026, at"
                                + " “source [4]”");
    }

    @Test
    void tellsACaseInWhichEverythingHappened() {
        assertThat(browser.text("/releases/" + TestCases.FULL))
                .contains(
                        "Suspensions of access 1 suspension Suspended",
                        "Evaluations 1 evaluation Inconclusive",
                        "Acme Labs",
                        "Approval revoked")
                .contains("lifted in June 2026", "a note of two lines");
    }

    @Test
    void showsAFactWithEverythingAboutIt() {
        String fact = GPT + "/facts/" + SampleFacts.id(4);
        assertThat(browser.text(fact))
                .contains("Fact 4: Preview", "Understood as some time in 2026", "As stated “this week”")
                .contains("Earliest day 2026-01-01", "Latest day 2026-12-31", "to the year", "Order Uncertain")
                .contains("preview-granted, revision 2", "customerByCustomer");
        assertThat(Browser.links(browser.page(fact))).contains("/api" + fact);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /releases                                | Mythos 5
            /companies                               | 2 releases of Anthropic
            /companies/anthropic                     | 2 releases of Anthropic: Suspension
            /agencies                                | 2 releases dealt with by Department of Commerce
            /agencies/department-of-commerce         | Export control directive on Mythos 5 and Fable 5
            /directives                              | suspend access and bar foreign nationals
            /directives/us-export-control-mythos-fable | Orders the company to suspend access and bar foreign nationals
            /customers                               | Acme Labs
            /customers/acme-labs                     | Approval revoked
            /about                                   | ../2026-06-12 by 12 June 2026
            /about                                   | but never before a fact that they follow from or that certainly happened earlier
            """)
    void hasAPageForEachSection(String path, String says) {
        assertThat(browser.text(path)).contains(says);
    }

    @Test
    void numbersTheFactsAboutACustomerAsTheRecordDoes() {
        String page = browser.page("/customers/acme-labs");
        assertThat(page).containsPattern("href=\"#fact-[^\"]+\">[0-9]+</a>");
        assertThat(browser.text("/customers/acme-labs"))
                .contains("The facts behind it")
                .doesNotContain("Facts fact 1");
    }

    @Test
    void showsACaseAsTheRecordHeldIt() {
        HttpResponse<String> led = browser.open(GPT, "Accept-Datetime", "Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(led.statusCode()).isEqualTo(302);
        String memento = led.headers().firstValue("Location").orElseThrow();
        assertThat(memento).startsWith(GPT + "?knownAt=position:");
        assertThat(browser.open(memento).headers().firstValue("Memento-Datetime"))
                .hasValue("Sun, 01 Nov 2026 00:00:00 GMT");
        assertThat(browser.text(memento)).contains("Standing: Recorded").doesNotContain("preview");
        assertThat(browser.text(GPT + "?validAt=2025")).contains("Standing: Recorded");
        assertThat(browser.open(GPT).headers().firstValue("Link").orElseThrow())
                .startsWith("<" + GPT + ">; rel=\"original timegate\", <" + GPT + "/timemap>; rel=\"timemap\"");
        assertThat(browser.open(GPT + "/timemap").body()).contains("<" + memento + ">; rel=\"first memento\"");
    }

    @Test
    void saysWhichMomentItDoesNotUnderstand() {
        for (String query : List.of("?knownAt=soon", "?validAt=2026-21")) {
            assertThat(browser.open(GPT + query).statusCode()).isEqualTo(422);
        }
        HttpResponse<String> noDate = browser.open(GPT, "Accept-Datetime", "soon");
        assertThat(noDate.statusCode()).isEqualTo(400);
        assertThat(noDate.body()).contains("it must be a date");
        assertThat(browser.open(GPT + "?knownAt=position:0").statusCode()).isEqualTo(404);
    }

    @Test
    void isAskedForAgainButSentOnlyWhenItChanged() {
        HttpResponse<String> first = browser.open(GPT);
        String etag = first.headers().firstValue("ETag").orElseThrow();
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(browser.open(GPT, "If-None-Match", etag).statusCode()).isEqualTo(304);
        String style = Browser.links(first.body()).stream()
                .filter(link -> link.endsWith(".css"))
                .findFirst()
                .orElseThrow();
        assertThat(style).matches("/assets/docket-[0-9a-f]{32}\\.css");
        assertThat(browser.open(style).headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
    }
}
