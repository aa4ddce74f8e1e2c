package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** Statistics are asked by address alone, read in words, open down to lists and facts, and say what is wrong beside its field. */
@TestPropertySource(properties = "test.record=statistics-pages")
class StatisticsPagesTest extends PageTest {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final String MINE = "company=acme&company=bolt";

    private int told = 7100;

    @Override
    void tell(MemoryRecord record) {
        open(record, "acme-exact", "acme", submitted("2026-01-01"), directed("2026-01-11"), released("2026-02-01"));
        open(record, "acme-vague", "acme", submitted("2026-01-01"), directed("2026-01"));
        open(record, "acme-waits", "acme", submitted("2026-02-01"));
        open(record, "acme-before", "acme", directed("2026-01-05"), submitted("2026-01-15"));
        open(record, "bolt-1", "bolt", submitted("2026-01-01"));
        open(record, "late-1", "late", Facts.announced(++told, "2026-01-01", "2026-06-01"));
        for (int n = 0; n < 60; n++) {
            open(record, "many-" + n, "many", directed("%04d-05-01".formatted(1900 + n)));
        }
    }

    private void open(MemoryRecord record, String release, String company, ReleaseFact... facts) {
        ReleaseId id = new ReleaseId(release);
        record.tell(id, Facts.registered(++told, company, company));
        record.tell(id, facts);
    }

    private ReleaseFact submitted(String day) {
        return Facts.submitted(++told, day, OFFICE);
    }

    private ReleaseFact directed(String day) {
        return Facts.issued(++told, day, "order-" + told, Force.BINDING, OFFICE);
    }

    private ReleaseFact released(String day) {
        return Facts.released(++told, day);
    }

    @Test
    void theHomeOfStatisticsCarriesTheFilters() {
        assertThat(browser.page("/statistics?" + MINE + "&force=BINDING"))
                .contains("href=\"/statistics/durations?company=acme&amp;company=bolt&amp;force=BINDING\"")
                .contains("href=\"/statistics/disparity?company=acme&amp;company=bolt&amp;force=BINDING\"")
                .contains("href=\"/statistics/counts?company=acme&amp;company=bolt&amp;force=BINDING\"")
                .contains("href=\"/releases?company=acme&amp;company=bolt&amp;force=BINDING\"");
        assertThat(browser.page("/releases?" + MINE + "&sort=model"))
                .contains("href=\"/statistics?company=acme&amp;company=bolt\"");
        assertThat(browser.page("/")).contains("href=\"/statistics\"");
    }

    @Test
    void beginningsAreCountedAndLeadToTheirCases() {
        String address = "/statistics/counts?" + MINE + "&force=BINDING&per=month";
        assertThat(browser.text(address))
                .contains("Certain beginnings peak in Jan 2026: 3 cases.", "1 month", "Company: acme", "Force: binding")
                .doesNotContain("Hatched are");
        assertThat(browser.page(address))
                .contains("role=\"img\"", "aria-labelledby=\"counts-title counts-about\"")
                .contains("/releases?company=acme&amp;company=bolt&amp;force=BINDING&amp;occurredFrom=2026-01-01"
                        + "&amp;occurredTo=2026-01-31")
                .contains("/api/statistics/counts?company=acme&amp;company=bolt&amp;force=BINDING&amp;per=month")
                .containsPattern("<option value=\"month\" selected");
        assertThat(browser.text(address + "&validAt=2026-01-05"))
                .contains("Certain beginnings peak in Jan 2026: 1 case.");
    }

    @Test
    void ratesAreComparedInWords() {
        String address = "/statistics/disparity?" + MINE + "&outcome=DIRECTIVE_BINDING";
        assertThat(browser.text(address))
                .contains("Of 5 cases, 3 certainly met the treatment “binding directive”: 60\u00a0%")
                .contains("2 groups have fewer than 10 cases")
                .contains("Difference in percentage points, interval", " 75 percentage points ")
                .contains(
                        "acme: 3 of 4 (75\u00a0%); all others: 0 of 1 (0\u00a0%). The difference is 75 percentage points")
                .contains("chance alone may well give such a difference");
        assertThat(browser.page(address))
                .contains("class=\"ring\"")
                .contains("href=\"/releases?company=acme&amp;has=DIRECTIVE_BINDING\"");
        assertThat(browser.page("/statistics/disparity?" + MINE))
                .contains("/api/statistics/disparity?company=acme&amp;company=bolt&amp;outcome=DIRECTIVE_BINDING");
    }

    @Test
    void waitsAreReadInWordsAndOpenToTheirFacts() {
        String address = "/statistics/durations?" + MINE + "&step=SUBMISSION_TO_DIRECTIVE";
        assertThat(browser.text(address))
                .contains("5 releases were submitted for review: 3 got a directive and 2 still wait.")
                .contains("Half of them waited at most 10 to 30 days, those that still wait included.")
                .contains("1 of them ended before it began: it has a negative number of days")
                .contains("0 to 10 days", "-10 to 30 days")
                .contains("more than half still wait");
        assertThat(browser.page(address))
                .contains("aria-labelledby=\"curve-title curve-about\"", "class=\"censored\"")
                .contains("/statistics/durations?company=acme&amp;step=SUBMISSION_TO_DIRECTIVE&amp;by=release");
        assertThat(browser.text(address + "&by=release"))
                .contains("Model 1 0 to 30 days ended", "Model 1 -10 days ended", "so far lasts");
        assertThat(browser.page(address + "&by=release"))
                .containsPattern("href=\"/releases/acme-exact/facts/[0-9a-f-]+\">[0-9]+</a>");
    }

    @Test
    void whatIsLateIsShownByADay() {
        assertThat(browser.text("/statistics/overdue?company=late&validAt=2026-06-10"))
                .contains("By the end of 10 June 2026, 1 thing is certainly late.")
                .contains("Announced general release 1 June 2026 9 days");
        assertThat(browser.text("/statistics/overdue?company=late&validAt=2026-06-01"))
                .contains("nothing is certainly late");
        assertThat(browser.page("/statistics/overdue?company=late"))
                .contains("1 thing is certainly late", "/api/statistics/overdue.csv?company=late");
    }

    @Test
    void ofNothingThePagesSaySo() {
        assertThat(browser.text("/statistics/durations?company=bolt&step=SUSPENDED"))
                .contains("No release that meets the filters has certainly begun this wait.");
        assertThat(browser.text("/statistics/disparity?company=bolt&standing=WITHDRAWN&outcome=REVIEW"))
                .contains("No case certainly meets the filters.");
        assertThat(browser.text("/statistics/counts?company=bolt&force=BINDING"))
                .contains("No beginning of a treatment meets the filters.");
    }

    @Test
    void pagesGoOnWhereTheOneBeforeEnds() {
        String address = "/statistics/counts?company=many&per=year";
        String first = browser.page(address);
        assertThat(first)
                .contains("1–50 of 60 years", "No year has more than 1 certain case; 50 have as many.")
                .contains("<th scope=\"row\">1900<");
        String next = Browser.links(first).stream()
                .filter(link -> link.contains("cursor="))
                .findFirst()
                .orElseThrow();
        assertThat(browser.page(next))
                .contains("51–60 of 60 years", "<th scope=\"row\">1950<")
                .doesNotContain("<th scope=\"row\">1949<");
        assertThat(browser.page("/statistics/durations?company=many&by=release&step=DIRECTIVE_TO_PREVIEW"))
                .contains("1–50 of 60 releases");
    }

    @ParameterizedTest
    @ValueSource(strings = {"counts?per=day", "disparity?outcome=day", "durations?step=day", "durations?by=day"})
    void aSettingThatIsNotUnderstoodGivesTheFormAgain(String query) {
        HttpResponse<String> answer = browser.open("/statistics/" + query + "&company=acme");
        assertThat(answer.statusCode()).isEqualTo(422);
        String name = query.substring(query.indexOf('?') + 1, query.indexOf('='));
        assertThat(answer.body())
                .contains("<title>Error: ", "One thing was not understood.", "“day” is")
                .contains("aria-describedby=\"set-" + name + "-fault\"")
                .doesNotContain("role=\"img\"");
        assertThat(answer.body()).containsPattern("name=\"company\" value=\"acme\"[^>]*checked");
    }

    @Test
    void eachFaultStandsBesideItsFieldWithWhatWasTyped() {
        HttpResponse<String> answer =
                browser.open("/statistics/counts?occurredFrom=May&force=BINDNG&company=acme&within=P1D");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("3 things were not understood.", "did you mean “BINDING”?", "is not an EDTF date")
                .contains("value=\"BINDNG\"", "value=\"May\"", "value=\"P1D\"")
                .contains("aria-describedby=\"dates-hint occurredFrom-fault\"");
    }

    @Test
    void aWrongMomentLosesNothingElse() {
        HttpResponse<String> answer = browser.open("/statistics/counts?force=BINDING&per=year&validAt=May");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("<input type=\"hidden\" name=\"force\" value=\"BINDING\">")
                .contains("<input type=\"hidden\" name=\"per\" value=\"year\">");
    }
}
