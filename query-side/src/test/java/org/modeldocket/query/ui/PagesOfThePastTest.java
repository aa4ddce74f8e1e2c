package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.springframework.test.context.TestPropertySource;

/** What pages say of a past day, and where they have nothing to show for it. */
@TestPropertySource(properties = "test.record=past-pages")
class PagesOfThePastTest extends PageTest {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("past-ai-past-1"),
                new ReleaseRegistered(
                        SampleFacts.id(3601),
                        null,
                        List.of(),
                        null,
                        new Company(new Slug("past-ai"), new ShortText("Past AI")),
                        new ModelName("Past 1"),
                        null,
                        null,
                        null,
                        null),
                Facts.submitted(3602, "2026-03-01"),
                Facts.granted(3603, "2026-04", "p9"),
                Facts.ended(3604, "2026-06", "p9"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''               | 4 facts in this case, the last recorded on
            validAt=2025     | 1 of 4 facts had happened by then. The last fact in this case was recorded on
            validAt=2026-03  | 2 of 4 facts had happened by then. The last
            validAt=2026-04  | 3 of 4 facts had happened by then. The last
            validAt=2026-04-10 | 3 of 4 facts had happened by then, or may have. The last
            validAt=2026-03&knownAt=2026-11-01 | 2 of 4 facts had happened by then.
            """)
    void aCaseCountsTheFactsThatItLists(String query, String says) {
        assertThat(browser.text("/releases/past-ai-past-1" + (query.isEmpty() ? "" : "?" + query)))
                .contains(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /companies/nope                              | There is no company “nope” in this record.
            /treatments/nope/review                      | There is no company “nope” in this record.
            /treatments/past-ai/review?validAt=2025      | Past AI had no treatment by the end of 2025.
            /treatments/past-ai/review?validAt=2026-02-28 | Past AI had no treatment by the end of 28 February 2026.
            /treatments/past-ai/withdrawal               | Past AI has no withdrawal on record.
            /treatments/past-ai/withdrawal?validAt=2026-05 | Past AI had no withdrawal by the end of May 2026.
            /treatments/past-ai/binding-directive        | There is no treatment called “binding-directive”.
            /treatments/past-ai/withdrawal?knownAt=2026-11-01 | Past AI had no withdrawal on record then.
            /treatments/nope/review?validAt=2025         | There is no company “nope” in this record.
            /releases/nope                               | There is no case “nope” in this record.
            /releases/nope?validAt=2025                  | There is no case “nope” in this record. It may have been recorded later
            /agencies/nope                               | There is no agency “nope” in this record.
            /directives/nope                             | There is no directive “nope” in this record.
            /customers/nope                              | There is no customer “nope” in this record.
            /releases/past-ai-past-1/facts/nope          | There is no fact “nope” in this case.
            """)
    void whatIsNotThereIsNamedExactly(String page, String says) {
        assertThat(browser.open(page).statusCode()).isEqualTo(404);
        assertThat(browser.open(page).body())
                .contains("<p class=\"lead\">" + says)
                .doesNotContain("&quot;", "or none of its");
    }

    @Test
    void aPageThatIsPostedToSaysThatItCanOnlyBeRead() {
        assertThat(browser.post("/releases").body())
                .contains("<h1>This page can only be read</h1>", "<title>This page can only be read")
                .doesNotContain("Check the address");
    }
}
