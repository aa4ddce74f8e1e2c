package org.modeldocket.query.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.DirectiveAmended;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.time.EdtfDate;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.Measure;
import org.modeldocket.vocabulary.PlannedDate;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.springframework.test.context.TestPropertySource;

/** The lists of a case and of a customer about a day that vague dates leave open, and the facts that they lead to. */
@TestPropertySource(properties = "test.record=vague-lists")
class VagueListsTest extends PageTest {
    private static final String DAY = "?validAt=2026-04-15";
    private static final ReleaseId CASE = new ReleaseId("vague-lists");
    private static final String PAGE = "/releases/vague-lists";

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                CASE,
                Facts.registered(3101),
                Facts.granted(3102, "2026-03-01", "p1"),
                Facts.approved(3103, "2026-03-02", "p1", "sure"),
                Facts.revoked(3104, "2026-04", "p1", "sure"),
                Facts.approved(3105, "2026-04", "p1", "perhaps"),
                Facts.extended(3106, "2026-04", "p1"),
                Facts.suspended(3107, "2026-04", "s1"),
                Facts.issued(3108, "2026-03-01", "lifting", Force.REQUESTED),
                Facts.lifted(3109, "2026-04", "lifting"),
                Facts.evaluated(3110, "2026-04", SampleFacts.AGENCY),
                Facts.responded(3111, "2026-04", "lifting"),
                Facts.announced(3112, "2026-04", "2027"),
                Facts.issued(3113, "2026-03-01", "longer", Force.REQUESTED),
                amendedTerms());
        record.tell(
                new ReleaseId("vague-ends"),
                Facts.registered(3201),
                Facts.granted(3202, "2026-03-01", "p2"),
                Facts.suspended(3203, "2026-03-01", "s2"),
                Facts.ended(3204, "2026-04", "p2"),
                Facts.restored(3205, "2026-04", "s2"));
    }

    @Test
    void aCustomerThatMayHaveBeenDecidedAboutIsMarked() {
        assertThat(browser.text("/customers" + DAY))
                .contains("perhaps possibly")
                .doesNotContain("sure possibly");
        assertThat(browser.page("/customers/perhaps" + DAY)).containsPattern("<h1>.*class=\"maybe\".*</h1>");
        assertThat(browser.text("/customers/perhaps" + DAY)).contains("Model 1 possibly", "Approved");
        assertThat(browser.text("/customers") + browser.text("/customers/perhaps"))
                .doesNotContain("possibly");
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/customers"})
    void aCaseMarksItsCustomers(String page) {
        assertThat(browser.text(page + DAY)).contains("perhaps possibly").doesNotContain("sure possibly");
        assertThat(browser.text(page)).doesNotContain("possibly");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/customers/sure", PAGE, PAGE + "/customers"})
    void aDecisionThatMayHaveBeenTakenBackIsNamedBesideTheOther(String page) {
        assertThat(browser.text(page + DAY))
                .contains("Approved, or possibly Approval revoked", "2 March 2026, or possibly some day in April 2026")
                .contains("Facts " + positions(3103, 3104));
        assertThat(browser.text(page)).contains("Approval revoked").doesNotContain("or possibly");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            previews    | Planned end possibly in 2027
            suspensions | Suspended April 2026, still open possibly
            evaluations | No concern, Office of Examples, some day in April 2026 possibly
            responses   | Complies, some day in April 2026 possibly
            targets     | announced by the company in April 2026 possibly
            """)
    void eachListMarksWhatOnlyMayBe(String list, String says) {
        for (String page : new String[] {PAGE, PAGE + "/" + list}) {
            assertThat(browser.text(page + DAY)).as(page).contains(says);
            assertThat(browser.text(page)).as(page).doesNotContain("possibly");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"previews", "suspensions"})
    void anEndThatMayHaveComeIsNamed(String list) {
        for (String page : new String[] {"/releases/vague-ends", "/releases/vague-ends/" + list}) {
            assertThat(browser.text(page + DAY)).contains("1 March 2026 – April 2026, possibly still open");
        }
    }

    /** The terms of a directive that an amendment of some day in April changed. */
    private static DirectiveAmended amendedTerms() {
        DirectiveAmended only = Facts.amended(3114, "2026-04", "longer", Force.REQUESTED);
        return new DirectiveAmended(
                only.factId(),
                only.occurred(),
                only.citations(),
                null,
                null,
                only.directiveId(),
                List.of(),
                null,
                null,
                List.of(Measure.of(Measure.Kind.SUSPEND_ACCESS)),
                List.of(Audience.FOREIGN_NATIONALS),
                null,
                PlannedDate.of(EdtfDate.parse("2027")),
                PlannedDate.of(EdtfDate.parse("2026-12")),
                null,
                null,
                null,
                List.of(),
                List.of(),
                null);
    }

    @ParameterizedTest
    @ValueSource(strings = {PAGE, PAGE + "/directives", "/directives/longer"})
    void aTermThatMayHaveChangedIsNamedBesideTheOther(String page) {
        assertThat(browser.text(page + DAY))
                .contains("delay the release, or possibly suspend access", "Applies to possibly foreign nationals")
                .contains("Deadline possibly in 2027", "Takes effect possibly in December 2026");
        assertThat(browser.text(page)).contains("Deadline in 2027");
    }

    @Test
    void theListOfDirectivesNamesTermsThatMayHaveChanged() {
        assertThat(browser.text("/directives" + DAY))
                .contains("possibly in 2027", "delay the release, or possibly suspend access");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                PAGE,
                PAGE + "/directives",
                PAGE + "/treatments",
                "/directives/lifting",
                "/treatments/example-ai/directive-requested"
            })
    void theFactsOfADirectiveThatMayHaveBeenLiftedAreThoseOfBothReadings(String page) {
        assertThat(browser.text(page + DAY)).contains("Facts " + positions(3108, 3109));
    }

    @ParameterizedTest
    @CsvSource({
        "treatments, 3102",
        "directives, 3108",
        "previews, 3102",
        "customers, 3103",
        "responses, 3111",
        "targets, 3112",
        "evaluations, 3110"
    })
    void aFactBearsItsNumberInTheRecordOnThePageOfAList(String list, long fact) {
        assertThat(browser.page(PAGE + "/" + list))
                .contains("<a href=\"" + PAGE + "/facts/" + SampleFacts.id(fact) + "\">" + position(fact) + "</a>");
    }

    private String positions(long... facts) {
        return LongStream.of(facts).mapToObj(this::position).collect(Collectors.joining(" "));
    }

    private String position(long fact) {
        Matcher position = Pattern.compile("\"position\":([0-9]+)")
                .matcher(browser.open("/api/facts/" + SampleFacts.id(fact)).body());
        assertThat(position.find()).isTrue();
        return position.group(1);
    }
}
