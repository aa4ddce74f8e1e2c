package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** From the foot of a page to a permanent link, and from that to what has changed since. */
@TestPropertySource(properties = "test.record=cite-pages")
class CitePagesTest extends PageTest {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final Pattern CITE = Pattern.compile("href=\"(/cite\\?[^\"]*)\"");
    private static final Pattern LINK = Pattern.compile("readonly[^>]*value=\"http://[^/]*(/cite\\?[^\"]*)\"");

    @Autowired
    private MemoryRecord record;

    @Override
    void tell(MemoryRecord told) {
        told.tell(
                new ReleaseId("cited-1"),
                Facts.registered(4201, "cited", "Cited"),
                Facts.issued(4202, "2026-02-10", "cited-order", Force.BINDING, OFFICE));
    }

    @Test
    void eachAnswerIsCitedFromItsFoot() {
        for (String page : new String[] {
            "/",
            "/?name=cited&validAt=2026-03",
            "/releases?company=cited&occurredFrom=&sort=-directed",
            "/directives?force=BINDING&company=cited",
            "/releases/cited-1",
            "/releases/cited-1/facts/" + SampleFacts.id(4202),
            "/statistics/durations?company=cited&step=SUSPENDED",
            "/statistics/disparity",
            "/statistics/counts?validAt=2026-03",
            "/statistics/overdue",
            "/compare?release=cited-1&release=openai-gpt-5-6&align=submission"
        }) {
            String cite = browser.page(found(CITE, browser.page(page)));
            assertThat(cite).as(page).contains("Cite this answer", "@misc{", "TY  - DATA", "&quot;date-parts&quot;");
            String opened = browser.page(found(LINK, cite));
            assertThat(opened).as(page).contains("Same as cited").doesNotContain("Facts recorded since");
        }
    }

    @Test
    void aLaterFactIsShownWithItsSource() {
        String link = found(LINK, browser.page("/cite?of=/releases?company=later"));
        record.tell(
                new ReleaseId("later-1"),
                Facts.registered(4211, "later", "Later"),
                Facts.issued(4212, "2026-02-10", "later-order", Force.BINDING, OFFICE));
        openBrowser();
        assertThat(browser.text(link))
                .contains(
                        "Differs since it was cited",
                        "2 facts were recorded since that may have changed it",
                        "Facts recorded since");
        assertThat(browser.page(link)).contains("id=\"fact-" + SampleFacts.id(4212), "id=\"source-1\"");
        String changed = link.substring(0, link.length() - 64) + "0".repeat(64);
        assertThat(browser.text(changed)).contains("Not the answer that was cited", "the link was changed");
    }

    @Test
    void whatCannotBeCitedIsSaid() {
        assertThat(browser.open("/cite").statusCode()).isEqualTo(422);
        assertThat(browser.open("/cite?of=http://example.org/").body()).contains("is not a path of this server");
        assertThat(browser.open("/cite?of=/releases?force=BINDNG").body()).contains("did you mean “BINDING”?");
        assertThat(browser.open("/cite?of=/releases/none").statusCode()).isEqualTo(404);
        assertThat(browser.open("/cite?of=/releases?knownAt=position:9999&digest=sha256-" + "0".repeat(64))
                        .body())
                .contains("There is no entry");
    }

    private static String found(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult match) -> match.group(1).replace("&amp;", "&"))
                .findFirst()
                .orElseThrow();
    }
}
