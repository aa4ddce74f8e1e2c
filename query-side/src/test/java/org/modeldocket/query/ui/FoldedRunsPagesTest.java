package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** A long case folds its runs of like facts, and tells nothing twice. */
@TestPropertySource(properties = "test.record=folded-runs")
class FoldedRunsPagesTest extends PageTest {
    private static final String PAGE = "/releases/folded-runs";
    private static final Pattern FOLDED = Pattern.compile("<li class=\"run\">.*?</details>", Pattern.DOTALL);

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("folded-runs"),
                Stream.of(
                                Stream.of(Facts.registered(7001), Facts.granted(7002, "2026-03-01", "p")),
                                LongStream.rangeClosed(7003, 7007)
                                        .mapToObj(
                                                n -> Facts.approved(n, "2026-04-0" + (n - 7001), "p", "customer-" + n)),
                                Stream.of(
                                        Facts.granted(7020, "2026-05-01", "q"),
                                        Facts.citationAdded(7021, 7020),
                                        Facts.citationAdded(7022, 7020)))
                        .flatMap(facts -> facts)
                        .toArray(ReleaseFact[]::new));
    }

    @Test
    void foldsDecisionsAndFactsAboutFacts() {
        String page = browser.page(PAGE);
        assertThat(FOLDED.matcher(page).results().map(run -> run.group()).toList())
                .hasSize(2)
                .satisfiesExactly(
                        decisions -> assertThat(decisions)
                                .contains("Decisions about customers: 5 approvals, 2 April 2026 to 6 April 2026")
                                .contains("id=\"fact-"),
                        keeping -> assertThat(keeping).contains("About the record: 2 added sources"));
        assertThat(page).contains("<details class=\"fold\"><summary>2 previews</summary>");
    }
}
