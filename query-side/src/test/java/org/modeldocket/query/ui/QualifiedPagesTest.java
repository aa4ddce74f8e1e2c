package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** The home page, the page of a company and that of a cell say and draw of a date no more than its source. A record of its own. */
@TestPropertySource(properties = "test.record=qualified")
class QualifiedPagesTest extends PageTest {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("qualified"),
                Facts.registered(4001, "about-ai", "About AI"),
                Facts.suspended(4002, "2026-06-12?", "qs"),
                Facts.restored(4003, "2026-07-01%", "qs"),
                Facts.granted(4004, "2026-05~/2026-06", "qp"),
                Facts.ended(4005, "2026-08-01", "qp"),
                Facts.issued(4006, "2026-01-05", "qd", Force.BINDING),
                Facts.lifted(4007, "2026-02-05", "qd"),
                Facts.released(4008, "2026-10-12~"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            perhaps 12 Jun 2026 – perhaps about 1 Jul 2026     | 0 | 2
            about 1 May 2026 to 30 Jun 2026 – 1 Aug 2026       | 1 | 0
            5 Jan 2026 – 5 Feb 2026                            | 2 | 0
            released about 12 Oct 2026                         | 0 | 1
            """)
    void saysAndDraws(String says, int points, int rings) {
        assertThat(browser.text("/companies/about-ai")).contains(" " + says + " ");
        assertThat(browser.text("/")).contains(" " + says + " ");
        String bar = found("<svg aria-hidden=\"true\">((?:(?!<svg).)*)</svg>" + says + "<", browser.page("/"));
        assertThat(points(bar)).isEqualTo(points);
        assertThat(rings(bar)).isEqualTo(rings);
        String row = found(says + "<((?:(?!</tr>).)*)</tr>", browser.page("/companies/about-ai"));
        assertThat(points(row)).isEqualTo(points);
        assertThat(rings(row)).isEqualTo(rings);
    }

    private static String found(String pattern, String page) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(page);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }

    private static long points(String bar) {
        return Pattern.compile("M[0-9.]+ 7h0(?=[M\"])").matcher(bar).results().count();
    }

    private static long rings(String bar) {
        Matcher path = Pattern.compile("class=\"ring\" d=\"([^\"]*)\"").matcher(bar);
        return path.find()
                ? path.group(1).chars().filter(letter -> letter == 'M').count()
                : 0;
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
