package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** A correction that changes only a date says so wherever it is shown, also the second of one fact. */
@TestPropertySource(properties = "test.record=date-corrections")
class DateCorrectionsTest extends PageTest {
    private static final ReleaseId CASE = new ReleaseId("date-corrected");
    private static final String PAGE = "/releases/date-corrected";

    private static long before;

    @Override
    void tell(MemoryRecord record) {
        before = record.told().size();
        List<ReleaseFact> facts = List.of(
                Facts.registered(3301),
                Facts.granted(3302, "2026-06-10", "p9"),
                Facts.corrected(3303, Facts.granted(3302, "2026-05-10", "p9")),
                Facts.corrected(3304, Facts.granted(3302, "2026-04-10", "p9")),
                Facts.evaluated(3305, "2026-02-01", SampleFacts.AGENCY),
                Facts.corrected(3306, Facts.evaluated(3305, "2026-02-02", SampleFacts.AGENCY)),
                Facts.issued(3307, "2026-01-05", "d9", Force.REQUESTED),
                Facts.corrected(3308, Facts.issued(3307, "2026-01-06", "d9", Force.REQUESTED)),
                Facts.approved(3309, "2026-06-15", "p9", "acme"),
                Facts.corrected(3310, Facts.approved(3309, "2026-06-16", "p9", "acme")),
                Facts.announced(3311, "2026-01-02", "2027"),
                Facts.corrected(3312, Facts.announced(3311, "2026-01-03", "2027")));
        record.tell(CASE, facts.toArray(ReleaseFact[]::new));
    }

    @Test
    void theTimelineNamesBothDates() {
        assertThat(browser.text(PAGE))
                .contains("Date 10 May 2026, instead of 10 June 2026", "Date 10 April 2026, instead of 10 May 2026")
                .contains("Date 16 June 2026, instead of 15 June 2026");
    }

    @ParameterizedTest
    @CsvSource({"3, 10 May 2026, 10 June 2026", "4, 10 April 2026, 10 May 2026", "8, 6 January 2026, 5 January 2026"})
    void theReplayAndTheDifferenceNameBothDates(int step, String now, String then) {
        for (String page : List.of(PAGE + "/replay?step=" + step, difference(step))) {
            assertThat(browser.text(page))
                    .as(page)
                    .contains("Date " + now + ", instead of " + then)
                    .containsPattern(
                            "A fact of the case changed [^:]+: [^:]+" + then + "\\) [^:]+: [^:]+" + now + "\\)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 6, 8, 10, 12})
    void whatChangedHasABeforeInEachRow(int step) {
        for (String page : List.of(PAGE + "/replay?step=" + step, difference(step))) {
            assertThat(browser.page(page))
                    .as(page)
                    .contains("data-label=\"Before\"")
                    .doesNotContain(">–</span>");
        }
    }

    @Test
    void aMarkSaysWhetherTheCountChangedOrItsDates() {
        assertThat(browser.text("/treatments/example-ai/preview?knownAt=position:" + (before + 4)))
                .contains("The dates were changed by a correction on 1 November 2026; the count was not.");
        assertThat(browser.text("/?knownAt=position:" + (before + 4))).doesNotContain("Count changed");
        assertThat(browser.text("/treatments/changing-ai/review"))
                .contains("This count was changed by a reinstatement on 1 November 2026.");
    }

    /** What one step of the case changed. */
    private static String difference(int step) {
        return PAGE + "/diff?from=position:" + (before + step - 1) + "&to=position:" + (before + step);
    }
}
