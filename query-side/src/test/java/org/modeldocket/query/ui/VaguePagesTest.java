package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** Pages of directives and agencies about a day that vague dates leave open. A record of its own. */
@TestPropertySource(properties = "test.record=vague")
class VaguePagesTest extends PageTest {
    private static final String DAY = "?validAt=2026-04-15";
    private static final ReleaseId CASE = new ReleaseId("vague-directives");

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                CASE,
                Facts.registered(3001),
                Facts.issued(3002, "2026-04", "maybe-issued", Force.REQUESTED),
                Facts.issued(3003, "2026-03-01", "maybe-lifted", Force.REQUESTED),
                Facts.lifted(3004, "2026-04", "maybe-lifted"),
                Facts.issued(3005, "2026-03-01", "maybe-binding", Force.REQUESTED),
                Facts.amended(3006, "2026-04", "maybe-binding", Force.BINDING),
                Facts.evaluated(3007, "2026-04", SampleFacts.agency("Bureau of Trials")));
        record.tell(
                new ReleaseId("vague-list"),
                Facts.registered(3901),
                Facts.submitted(3902, "2026-03-01", SampleFacts.AGENCY),
                Facts.suspended(3903, "2026-04", "maybe-suspended"));
    }

    @Test
    void theListOfCasesNamesTreatmentsThatMayHaveBegun() {
        assertThat(browser.text("/releases" + DAY)).contains("Review possibly Suspension");
        assertThat(browser.text("/releases")).doesNotContain("possibly");
        assertThat(browser.text("/releases?validAt=2026-03-02"))
                .contains("Under review 1 March 2026 Wait: 1 day so far Review");
        assertThat(browser.page("/companies/example-ai" + DAY))
                .as("one place in the grid, however many standings are possible")
                .containsPattern("<span class=\"now\">.*Under review</span><span.*possibly Suspended</span></span>");
    }

    @Test
    void aDirectiveThatMayHaveBeenIssuedIsMarked() {
        assertThat(browser.text("/directives/maybe-issued" + DAY)).contains("possibly in force", "Model 1 possibly");
        assertThat(browser.page("/directives/maybe-issued" + DAY)).containsPattern("<h1>.*class=\"maybe\".*</h1>");
        assertThat(browser.page("/directives" + DAY)).contains("class=\"maybe\"");
        assertThat(browser.text("/directives/maybe-issued"))
                .doesNotContain("possibly")
                .contains("in force");
        assertThat(browser.page("/directives")).doesNotContain("class=\"maybe\"");
    }

    @Test
    void aDirectiveThatMayHaveBeenLiftedIsNotSaidToBeInForce() {
        String says = "possibly in force, or possibly lifted in April 2026";
        assertThat(browser.text("/directives/maybe-lifted" + DAY)).contains(says);
        assertThat(browser.text("/releases/" + CASE + DAY)).contains(says);
        assertThat(browser.text("/directives/maybe-lifted"))
                .contains("lifted in April")
                .doesNotContain("possibly");
    }

    @Test
    void aForceThatMayHaveChangedIsNamedBesideTheOther() {
        for (String page : new String[] {"/directives", "/directives/maybe-binding", "/releases/" + CASE}) {
            assertThat(browser.text(page + DAY)).contains("requested, or possibly");
            assertThat(browser.text(page)).doesNotContain("or possibly");
        }
    }

    @Test
    void theCaseMarksItsDirectives() {
        assertThat(browser.page("/releases/" + CASE + DAY)).containsPattern("maybe-issued.*class=\"maybe\".*</h3>");
        assertThat(browser.text("/releases/" + CASE + "/directives" + DAY)).contains("possibly in force");
    }

    @Test
    void anAgencyThatMayHaveToDoWithAReleaseIsMarked() {
        assertThat(browser.text("/agencies" + DAY)).contains("Bureau of Trials possibly");
        assertThat(browser.text("/agencies/bureau-of-trials" + DAY))
                .contains("Bureau of Trials US possibly", "Model 1 possibly");
        assertThat(browser.text("/agencies/bureau-of-trials/releases" + DAY)).contains("Model 1 possibly");
        assertThat(browser.text("/agencies/bureau-of-trials")).doesNotContain("possibly");
        assertThat(browser.text("/agencies")).doesNotContain("possibly");
    }
}
