package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ShortText;
import org.springframework.test.context.TestPropertySource;

/** The home page, the page of a company and that of a cell say and draw of a date no more than its source. A record of its own. */
@TestPropertySource(properties = "test.record=qualified")
class QualifiedPagesTest extends PageTest {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("qualified"),
                registered(),
                Facts.suspended(4002, "2026-06-12?", "qs"),
                Facts.restored(4003, "2026-07-01%", "qs"),
                Facts.granted(4004, "2026-05~/2026-06", "qp"),
                Facts.ended(4005, "2026-08-01", "qp"),
                Facts.issued(4006, "2026-01-05", "qd", Force.BINDING),
                Facts.lifted(4007, "2026-02-05", "qd"),
                Facts.released(4008, "2026-10-12~"));
    }

    private static ReleaseRegistered registered() {
        ReleaseRegistered of = Facts.registered(4001);
        return new ReleaseRegistered(
                of.factId(),
                null,
                of.citations(),
                null,
                new Company(new Slug("about-ai"), new ShortText("About AI")),
                of.model(),
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            perhaps 12 Jun 2026 – perhaps about 1 Jul 2026     | 0 | 2
            about 1 May 2026 to 30 Jun 2026 – 1 Aug 2026       | 1 | 0
            5 Jan 2026 – 5 Feb 2026                            | 2 | 0
            released about 12 Oct 2026                         | 0 | 1
            """)
    void saysAndDraws(String says, int points, int rings) {
        for (String path : new String[] {"/", "/companies/about-ai"}) {
            assertThat(browser.text(path)).as(path).contains(" " + says + " ");
            var bar = Pattern.compile("<title>" + says + "</title>(.*?)</svg>", Pattern.DOTALL)
                    .matcher(browser.page(path));
            assertThat(bar.find()).as(path).isTrue();
            assertThat(bar.group(1).split("bar-point", -1)).as(path).hasSize(points + 1);
            assertThat(bar.group(1).split("bar-ring", -1)).as(path).hasSize(rings + 1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            suspension      | perhaps 12 June 2026 – perhaps about 1 July 2026
            preview         | between about May 2026 and June 2026 – 1 August 2026
            general-release | released about 12 October 2026
            """)
    void aCellSaysTheSame(String kind, String says) {
        assertThat(browser.text("/treatments/about-ai/" + kind)).contains(says);
    }
}
