package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.legal.CourtOutcome;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.wire.FactJson;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.node.ObjectNode;

/** What happened after the directives of a case: its page, its lists, its JSON and its timeline show it, and nothing where there is none. */
@TestPropertySource(properties = "test.record=later-facts")
class LaterFactsPagesTest extends PageTest {
    private static final String PAGE = "/releases/later-facts";

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("later-facts"),
                Facts.registered(5001),
                Facts.issued(5002, "2026-03-01", "later-order", Force.BINDING),
                Facts.granted(5003, "2026-03-02", "later-preview"),
                Facts.committed(5004, "2026-03-03", "later-order"),
                Facts.counted(5005, "2026-03-04", "later-preview"),
                Facts.nothingFound(5006, "2026-03-05"),
                Facts.penalised(5007, "2026-03-06", "later-order"),
                Facts.filed(5008, "2026-03-07", "later-order"),
                Facts.ruled(5009, "2026-03-08", "later-order", CourtOutcome.STAY),
                Facts.licensed(5010, "2026-03-09", "later-order", LicenceDecision.GRANTED),
                Facts.fulfilled(5011, "2026-03-10", "later-order"),
                Facts.refused(5012, "2026-03-11"),
                Facts.opened(5013, "2026-03-12", "company-preview", Audience.Kind.APPROVED_CUSTOMERS));
        record.tell(
                new ReleaseId("without-later-facts"),
                Facts.registered(5101),
                Facts.granted(5103, "2026-03-02", "earlier-preview"));
        record.tell(
                new ReleaseId("many-licences"),
                Stream.concat(
                                Stream.of(
                                        Facts.registered(5200),
                                        Facts.issued(5201, "2026-03-01", "many-licences", Force.BINDING)),
                                LongStream.rangeClosed(5202, 5252)
                                        .mapToObj(n -> Facts.licensed(
                                                n, "2026-03-02", "many-licences", LicenceDecision.GRANTED)))
                        .toArray(ReleaseFact[]::new));
        ReleaseFact order = Facts.issued(5302, "2026-03-01", "planned-order", Force.BINDING);
        record.tell(
                new ReleaseId("planned-dates"),
                Facts.registered(5301),
                planned(
                        planned(order, "complyBy", "2026-07-01", "within 90 minutes"),
                        "effectiveFrom",
                        "2026-06",
                        "next month"),
                planned(Facts.granted(5303, "2026-03-02", "planned-preview"), "plannedEnd", "2026-09", "in autumn"),
                planned(Facts.announced(5304, "2026-03-03", "2027"), "target", "2026-10", "weeks later"),
                planned(Facts.committed(5305, "2026-03-04", "planned-order"), "by", "2026-12-31", "this year"));
        record.tell(
                new ReleaseId("held-and-lifted"),
                Facts.registered(5401),
                Facts.issued(5402, "2026-03-01", "held-order", Force.BINDING),
                Facts.ruled(5403, "2026-03-02", "held-order", CourtOutcome.STAY),
                Facts.lifted(5404, "2026-03-03", "held-order"));
    }

    private static ReleaseFact planned(ReleaseFact fact, String member, String edtf, String asStated) {
        ObjectNode json = FactJson.mapper().readValue(FactJson.write(fact), ObjectNode.class);
        json.putObject(member).put("edtf", edtf).put("asStated", asStated);
        FactType type = FactType.of(fact);
        return FactJson.read(
                type.logicalName(), type.revision(), json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Beside a date to come stand the source's own words. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            directives  | Deadline 1 July 2026, “within 90 minutes”
            directives  | Takes effect in June 2026, “next month”
            previews    | Planned end in September 2026, “in autumn”
            targets     | General release: in October 2026, “weeks later”
            commitments | To be done by 31 December 2026, “this year”
            """)
    void aPlannedDateHasTheWordsOfItsSource(String list, String says) {
        assertThat(browser.text("/releases/planned-dates")).contains(says);
        assertThat(browser.text("/releases/planned-dates/" + list)).contains(says);
        if (list.equals("directives")) {
            assertThat(browser.text("/directives/planned-order")).contains(says);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/releases/held-and-lifted", "/directives/held-order"})
    void aDirectiveIsOnHoldOnlyWhileItIsInForce(String page) {
        assertThat(browser.text(page)).contains("lifted on 3 March 2026").doesNotContain("put on hold by a court");
        assertThat(browser.text(page + "?validAt=2026-03-02")).contains("in force put on hold by a court 2 March 2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            commitments       | To Office of Examples, 3 March 2026
            commitments       | report misuse Under A directive
            negative-findings | Nothing found, 5 March 2026
            negative-findings | Was the order published? Searched in The Example Register
            penalties         | 25,000 EUR, Office of Examples, 6 March 2026
            court-cases       | Court Court of Examples, 26-cv-1 Filed by Example AI, 7 March 2026
            court-cases       | Under A directive Asks the court to set it aside Ruling Put on hold, 8 March 2026
            licences          | Granted, 9 March 2026
            directives        | Met 10 March 2026 Now in force
            previews          | When 12 March 2026, still open Granted by the company For approved customers
            previews          | Counted at least 20 organisations, list not published
            """)
    void aCaseShowsIt(String list, String says) {
        assertThat(browser.text(PAGE)).contains(says);
        assertThat(browser.text(PAGE + "/" + list)).contains(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Example AI made a commitment to the Office of Examples.
            The preview of Model 1 had at least 20 organisations, list not published.
            The Office of Examples imposed a penalty of 25,000 EUR on Example AI.
            Example AI filed a court case about Model 1.
            A court put what was challenged on hold in a case about Model 1.
            The directive “A directive” was met.
            A licence was granted under the directive “A directive”.
            The Office of Examples refused the release of Model 1.
            A search on 5 March 2026 found no answer to a question about Model 1.
            """)
    void itsTimelineSaysIt(String sentence) {
        assertThat(browser.text(PAGE)).contains(sentence);
    }

    @Test
    void onADayBeforeItSaysNothing() {
        assertThat(browser.text(PAGE + "?validAt=2026-03-02"))
                .doesNotContain("report misuse", "Counted", "Nothing found");
    }

    @Test
    void itsJsonHasListsOnlyWhereThereIsSomething() {
        assertThat(json(PAGE))
                .contains("\"commitments\":[{\"agencies\":", "\"undertakings\":[\"report misuse\"]")
                .contains("\"negativeFindings\":[{\"question\":\"Was the order published?\"")
                .contains("\"counted\":{\"atLeast\":20,\"listPublished\":false,\"occurred\":")
                .contains("\"commitments\":1,\"penalties\":1,\"courtCases\":1,\"licences\":1,\"negativeFindings\":1")
                .contains("\"amount\":25000,\"currency\":\"EUR\"", "\"rulings\":[{\"outcome\":\"STAY\"");
        assertThat(json("/releases/without-later-facts") + json("/releases/without-later-facts/replay"))
                .doesNotContain("commitments", "penalties", "courtCases", "licences", "negativeFindings", "counted");
    }

    @Test
    void theReplayAndTheDifferenceSayWhatChanged() {
        assertThat(json(PAGE + "/replay"))
                .contains("\"part\":\"COMMITMENT\",\"change\":\"NEW\"", "\"part\":\"NEGATIVE_FINDING\"");
        assertThat(browser.text(PAGE + "/replay?step=4")).contains("to Office of Examples: report misuse");
        assertThat(browser.text(PAGE + "/replay?step=5"))
                .contains("2 March 2026, still open; at least 20 organisations, list not published");
        assertThat(browser.text(PAGE + "/replay?step=9"))
                .contains("Court of Examples, 26-cv-1, filed on 7 March 2026; Put on hold on 8 March 2026");
        assertThat(browser.text(PAGE + "/replay?step=6")).contains("“Was the order published?”");
    }

    @Test
    void thePageOfADirectiveSaysThatItWasMet() {
        assertThat(browser.text("/directives/later-order")).contains("in force", "met 10 March 2026");
        assertThat(json("/directives/later-order")).contains("\"fulfilled\":{\"edtf\":\"2026-03-10\"");
        assertThat(json(PAGE + "?validAt=2026-03-09")).doesNotContain("fulfilled");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Licence Granted 9 March 2026 Model 1",
                "Commitment to Office of Examples: report misuse 3 March 2026 Model 1",
                "Court case Court of Examples, 26-cv-1: filed by Example AI; relief sought: to set it aside 7 March 2026 Model 1",
                "Ruling Court of Examples, 26-cv-1: Put on hold 8 March 2026 Model 1",
                "Penalty 25,000 EUR, by Office of Examples 6 March 2026 Model 1"
            })
    void thePageOfADirectiveShowsWhatWasRecordedUnderIt(String row) {
        assertThat(browser.text("/directives/later-order")).contains(row);
    }

    @Test
    void theDirectiveSaysWhatWasRecordedUnderIt() {
        assertThat(json("/directives/later-order"))
                .contains("\"licences\":[{", "\"commitments\":[{", "\"courtCases\":[{", "\"penalties\":[{");
        assertThat(json("/directives/later-order?validAt=2026-03-07"))
                .contains("\"courtCases\":[{")
                .doesNotContain("\"licences\"", "\"rulings\":[{");
        assertThat(json("/directives")).doesNotContain("\"penalties\"");
    }

    @Test
    void ofMoreThanFiftyTheDirectiveShowsTheFirstAndSaysSo() {
        assertThat(json("/directives/many-licences").split("\"decision\":", -1)).hasSize(51);
        assertThat(json("/directives/many-licences")).contains("\"moreRecorded\":true");
        assertThat(json("/directives/later-order")).doesNotContain("moreRecorded");
        assertThat(browser.text("/directives/many-licences"))
                .contains("Only the first 50 of each kind are shown. All are in the case of Model 1");
        assertThat(browser.text("/directives/later-order")).doesNotContain("Only the first 50");
    }

    private String json(String path) {
        return browser.open("/api" + path).body();
    }
}
