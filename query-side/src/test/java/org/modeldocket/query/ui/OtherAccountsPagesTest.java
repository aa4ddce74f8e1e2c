package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.SampleFacts.AGENCY;
import static org.modeldocket.facts.SampleFacts.id;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.legal.LicenceDecision;
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
        record.tell(
                new ReleaseId("told-twice-on-pages"),
                Facts.registered(3701),
                Facts.issued(3702, "2026-05-01", "told-twice-order", Force.BINDING),
                Facts.responded(3703, "2026-05-01", "told-twice-order"),
                Facts.evaluated(3704, "2026-05-01", AGENCY),
                Facts.announced(3705, "2026-05-01", "2027"),
                Facts.committed(3706, "2026-05-01", "told-twice-order"),
                Facts.penalised(3707, "2026-05-01", "told-twice-order"),
                Facts.filed(3708, "2026-05-01", "told-twice-order"),
                Facts.licensed(3709, "2026-05-01", "told-twice-order", LicenceDecision.GRANTED),
                Facts.nothingFound(3710, "2026-05-01"),
                Facts.granted(3711, "2026-05-01", "told-twice-preview"),
                Facts.approved(3712, "2026-05-01", "told-twice-preview", "Told Twice Bank"),
                Facts.counted(3713, "2026-05-01", "told-twice-preview"),
                Facts.sameAs(3702, Facts.issued(3802, "2026-05-02", "told-twice-order", Force.BINDING)),
                Facts.sameAs(3703, Facts.responded(3803, "2026-05-02", "told-twice-order")),
                Facts.sameAs(3704, Facts.evaluated(3804, "2026-05-02", AGENCY)),
                Facts.sameAs(3705, Facts.announced(3805, "2026-05-02", "2027")),
                Facts.sameAs(3706, Facts.committed(3806, "2026-05-02", "told-twice-order")),
                Facts.sameAs(3707, Facts.penalised(3807, "2026-05-02", "told-twice-order")),
                Facts.sameAs(3708, Facts.filed(3808, "2026-05-02", "told-twice-order")),
                Facts.sameAs(3709, Facts.licensed(3809, "2026-05-02", "told-twice-order", LicenceDecision.GRANTED)),
                Facts.sameAs(3710, Facts.nothingFound(3810, "2026-05-02")),
                Facts.sameAs(3711, Facts.granted(3811, "2026-05-02", "told-twice-preview")),
                Facts.sameAs(3712, Facts.approved(3812, "2026-05-02", "told-twice-preview", "Told Twice Bank")),
                Facts.sameAs(3713, Facts.counted(3813, "2026-05-02", "told-twice-preview")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            directives        | Other sources Directive, 2 May 2026
            responses         | Other sources: Response, 2 May 2026
            evaluations       | Other sources: Evaluation, 2 May 2026
            targets           | Other sources: Target date, 2 May 2026
            commitments       | Other sources: Commitment, 2 May 2026
            penalties         | Other sources: Penalty, 2 May 2026
            court-cases       | Other sources Court case, 2 May 2026
            licences          | Other sources: Licence, 2 May 2026
            negative-findings | Other sources: Nothing found, 2 May 2026
            previews          | Other sources Preview, 2 May 2026 Customers counted, 2 May 2026
            customers         | Other sources: Customer approved, 2 May 2026
            """)
    void everyListShowsWhatOtherSourcesSay(String list, String says) {
        assertThat(browser.text("/releases/told-twice-on-pages")).contains(says);
        assertThat(browser.text("/releases/told-twice-on-pages/" + list)).contains(says);
    }

    @Test
    void theRegistersShowWhatOtherSourcesSay() {
        assertThat(browser.text("/directives/told-twice-order"))
                .contains("1 May 2026 Other sources: Directive, 2 May 2026")
                .contains("1 May 2026 Other sources: Licence, 2 May 2026")
                .contains("1 May 2026 Other sources: Commitment, 2 May 2026")
                .contains("1 May 2026 Other sources: Court case, 2 May 2026")
                .contains("1 May 2026 Other sources: Penalty, 2 May 2026");
        for (String page :
                new String[] {"/directives", "/agencies/office-of-examples", "/agencies/office-of-examples/directives"
                }) {
            assertThat(browser.text(page)).contains("1 May 2026 Other sources: Directive, 2 May 2026");
        }
        assertThat(browser.text("/customers/told-twice-bank"))
                .contains("1 May 2026 Other sources: Customer approved, 2 May 2026");
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
