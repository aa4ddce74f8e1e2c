package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** Wherever a page names a fact that stands on another page, it names it by its place in the record, as that page does. */
@TestPropertySource(properties = "test.record=fact-numbers")
class FactNumbersTest extends PageTest {
    private static final ReleaseId CASE = new ReleaseId("many-numbers");
    private static final Pattern EVIDENCE =
            Pattern.compile("<a href=\"(/releases/[^/\"]+/facts/[^\"]+)\">(?!fact )([^<]*)</a>");

    @Override
    void tell(MemoryRecord record) {
        List<ReleaseFact> facts = new ArrayList<>(List.of(
                Facts.registered(4001),
                Facts.issued(4002, "2026-01-02", "numbered", Force.REQUESTED),
                Facts.granted(4003, "2026-01-03", "numbered-preview")));
        for (int i = 0; i < 60; i++) {
            facts.add(Facts.approved(4100 + i, "2026-01-04", "numbered-preview", "Customer %02d".formatted(i)));
        }
        facts.add(Facts.evaluated(4004, "2026-02-01", SampleFacts.AGENCY));
        facts.add(Facts.responded(4005, "2026-02-02", "numbered"));
        facts.add(Facts.announced(4006, "2026-02-03", "2026-12"));
        facts.add(Facts.extended(4007, "2026-02-04", "numbered-preview"));
        record.tell(CASE, facts.toArray(ReleaseFact[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/treatments",
                "/directives",
                "/previews",
                "/customers",
                "/responses",
                "/targets",
                "/evaluations"
            })
    void aFactOfAnotherPageIsNamedByItsPlaceInTheRecord(String part) {
        String page = browser.page("/releases/" + CASE + part);
        List<MatchResult> named = EVIDENCE.matcher(page).results().toList();
        assertThat(named).isNotEmpty();
        assertThat(page).doesNotContain(">fact 1</a>");
        named.stream()
                .limit(3)
                .forEach(link -> assertThat(browser.text(link.group(1))).contains("Fact " + link.group(2) + ":"));
    }
}
