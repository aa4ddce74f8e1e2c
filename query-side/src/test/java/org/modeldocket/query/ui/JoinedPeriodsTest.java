package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** A cell that joins periods which overlap says when the first of them began and when the last did, not one date for all. */
@TestPropertySource(properties = "test.record=joined-periods")
class JoinedPeriodsTest extends PageTest {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("one"),
                Facts.registered(5001, "joined-ai", "Joined AI"),
                Facts.submitted(5002, "2026-01-01"),
                Facts.issued(5003, "2026", "vague", Force.BINDING),
                Facts.issued(5004, "2026-03", "alike-1", Force.VOLUNTARY),
                Facts.suspended(5005, "2026-01-05", "s1"),
                Facts.restored(5006, "2026-04-05", "s1"),
                Facts.issued(5007, "2026-02-01", "closed-1", Force.REQUESTED),
                Facts.lifted(5008, "2026-05", "closed-1"),
                Facts.released(5009, "2026-05-01"));
        record.tell(
                new ReleaseId("two"),
                Facts.registered(5011, "joined-ai", "Joined AI"),
                Facts.submitted(5012, "2026-03-01"),
                Facts.issued(5013, "2026-03-01", "exact", Force.BINDING),
                Facts.issued(5014, "2026-03", "alike-2", Force.VOLUNTARY),
                Facts.suspended(5015, "2026-03-05", "s2"),
                Facts.issued(5017, "2026-03-01~", "closed-2", Force.REQUESTED),
                Facts.lifted(5018, "2026-06-12", "closed-2"));
        record.tell(
                new ReleaseId("three"),
                Facts.registered(5021, "joined-ai", "Joined AI"),
                Facts.released(5023, "2026-06"));
        record.tell(
                new ReleaseId("perhaps"),
                Facts.registered(5031, "joined-ai", "Joined AI"),
                Facts.granted(5032, "2026-01-01", "sure"),
                Facts.granted(5033, "2026-03", "march"),
                Facts.granted(5034, "2026-02/2026-04", "spring"));
    }

    /** In the last line both began in the same month, so one date stands for both. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Review | first began 1 Jan 2026, latest 1 Mar 2026, 1 of 2 still open
            Binding directive | first began between 1 Jan and 1 Mar 2026, latest between 1 Mar and 31 Dec 2026, still open
            Requested directive | first began 1 Feb 2026, last ended 12 Jun 2026
            Suspension | first began 5 Jan 2026, latest 5 Mar 2026, 1 of 2 still open
            General release | first released 1 May 2026, latest Jun 2026
            Voluntary directive | Mar 2026, still open
            """)
    void saysWhenTheFirstBeganAndWhenTheLastDid(String kind, String says) {
        assertThat(browser.text("/")).contains("2 releases of Joined AI: " + kind + " " + says + " ");
        assertThat(browser.text("/companies/joined-ai"))
                .contains("2 releases of Joined AI: " + kind + " " + says + " ");
    }

    /** On a day on which the second may have begun, and on one before any certainly has. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-03-15 | 1 Jan 2026, still open; possibly several: first began between 1 Feb and 31 Mar 2026, latest between 1 Mar and 30 Apr 2026, still open
            2026-02-15 | possibly 1 release of Joined AI: Binding directive 2026, still open
            """)
    void saysItOfADayThatWasAskedAbout(String day, String says) {
        assertThat(browser.text("/?validAt=" + day)).contains(says);
    }
}
