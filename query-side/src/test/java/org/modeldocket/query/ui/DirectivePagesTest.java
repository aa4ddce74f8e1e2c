package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.query.DirectiveFacts;
import org.modeldocket.query.MemoryRecord;
import org.springframework.test.context.TestPropertySource;

/** What pages say of the law behind a directive, and of a directive that is not the same in all of its releases. */
@TestPropertySource(properties = "test.record=directive-terms")
class DirectivePagesTest extends PageTest {
    @Override
    void tell(MemoryRecord record) {
        DirectiveFacts.tell(record);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/releases/kept", "/releases/kept/directives", "/directives/d?validAt=2026-06-20"})
    void showWhatIsKnownOfTheLawBehindIt(String page) {
        assertThat(browser.text(page))
                .contains("Jurisdiction US")
                .contains("Issued as Letter")
                .contains("Text Not published")
                .contains("Found as docket 26-17")
                .contains("Legal basis 50 U.S.C. 4813")
                .contains("Penalty denial of export privileges")
                .contains("Licence requirement")
                .contains("obtain a licence")
                .doesNotContain("amended");
        assertThat(browser.text("/releases/eased")).contains("in force amended 26 June 2026");
    }

    @Test
    void showNothingOfWhatIsNotKnown() {
        assertThat(browser.text("/directives/bare"))
                .contains("Agency request")
                .doesNotContain("Jurisdiction", "Issued as", "Found as", "Legal basis", "Penalty", "Says otherwise");
    }

    @Test
    void aDirectiveSaysWhereItStandsInEachOfItsReleases() {
        String page = browser.text("/directives/d");
        assertThat(page)
                .contains("Penalty a fine for each day")
                .contains("Where a release says otherwise, its row below says how.")
                .contains("in force amended 26 June 2026")
                .contains("lifted on 1 July 2026")
                .contains("Measures: obtain a licence")
                .contains("Text: Not published")
                .contains("Penalty: denial of export privileges");
        assertThat(browser.text("/directives/d?validAt=2026-06-20")).doesNotContain("Says otherwise", "amended");
    }
}
