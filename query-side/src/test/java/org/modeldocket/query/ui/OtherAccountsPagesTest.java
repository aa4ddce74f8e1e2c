package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.SampleFacts.id;

import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** Of three sources on one suspension, a page shows the one that counts, and what the others say beside it. */
@TestPropertySource(properties = "test.record=other-accounts")
class OtherAccountsPagesTest extends PageTest {
    private static final String PAGE = "/releases/disputed-on-pages";

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("disputed-on-pages"),
                Facts.registered(3601),
                Facts.suspended(3602, "2026-06-12", "s36"),
                Facts.sameAs(3602, Facts.suspended(3603, "2026-06-13", "s36")),
                Facts.sameAs(3602, Facts.suspended(3604, "2026-06-12", "s36")),
                Facts.ranked(3605, 3603, ClaimRank.DEPRECATED),
                Facts.ranked(3606, 3604, ClaimRank.PREFERRED),
                Facts.retracted(3607, 3606));
    }

    @Test
    void theCaseShowsWhatEachOtherSourceSays() {
        assertThat(browser.text(PAGE))
                .contains("Another source says 13 June 2026 (ranked below the others)")
                .contains("Another source also says 12 June 2026")
                .contains("Other sources: Suspension, 13 June 2026 (ranked below the others) Suspension, 12 June 2026")
                .contains("Other sources Suspension, 13 June 2026 (ranked below the others) Suspension, 12 June 2026");
        assertThat(browser.text(PAGE + "/facts/" + id(3602))).contains("Another source says 13 June 2026");
    }

    @Test
    void theReplaySaysWhichAccountCountsNow() {
        assertThat(browser.text(PAGE + "/replay?step=3")).contains("as recorded, with 1 source; 1 other account");
        assertThat(browser.text(PAGE + "/replay?step=6"))
                .contains("as recorded, with 1 source; 2 other accounts")
                .contains("as recorded, with 1 source; another account counts instead");
    }

    @Test
    void anAccountThatDoesNotCountLeadsToTheOneThatDoes() {
        assertThat(browser.text(PAGE + "/facts/" + id(3603)))
                .contains("Another account of this event counts instead")
                .doesNotContain("Another source says");
    }
}
