package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.Server.Answer;

/** The first name of an organisation stands in the whole record. */
class NamesApiTest extends ServerTest {
    private static final String CITED = ",'occurred':'2026-06','citations':[{'publisher':'P','title':'T'}]}";
    private static int numbers;

    private final String id = "name-" + ++numbers;

    /** How each kind of fact names an organisation; NAMED stands for it. */
    static Stream<Arguments> everyPlaceOfAName() {
        return Stream.of(
                Arguments.of("agency", "{'type':'submitted-for-review','basis':'REQUIRED','agencies':[NAMED]"),
                Arguments.of(
                        "agency", "{'type':'evaluation-reported','outcome':'CONCERN','summary':'s','agency':NAMED"),
                Arguments.of(
                        "agency",
                        "{'type':'directive-issued','directiveId':'FRESH','instrument':'OTHER','force':'REQUESTED',"
                                + "'measures':['DELAY_RELEASE'],'title':'T','agencies':[NAMED]"),
                Arguments.of("agency", "{'type':'directive-amended','directiveId':'d','agencies':[NAMED]"),
                Arguments.of("agency", "{'type':'customer-denied','previewId':'p','customer':'Acme','agency':NAMED"),
                Arguments.of("customer", "{'type':'customer-denied','previewId':'p','customer':NAMED"));
    }

    @ParameterizedTest
    @MethodSource("everyPlaceOfAName")
    void anotherNameIsRefusedWhereverAFactNamesAnOrganisation(String kind, String fact) {
        String release = openWithPreview();
        String first = recorded(release, fact, named("First Name")).text("factId");
        recorded(openWithPreview(), fact, named("First Name"));
        Answer other = record(release, fact, named("Other Name"));
        assertThat(other.problem()).isEqualTo("409 broken-rule");
        assertThat(other.text("rule")).isEqualTo("OrganisationKeepsItsName");
        assertThat(other.text("conflictingFact")).isEqualTo(first);
        assertThat(other.text("detail"))
                .contains("the name of " + kind + " " + id + " is \"First Name\" in this record")
                .contains("fact-corrected for fact " + first);
        assertThat(recorded(openWithPreview(), fact, "{'id':'" + id + "'}").status())
                .isEqualTo(201);
        assertThat(recorded(openWithPreview(), fact, "'" + id + "'").status()).isEqualTo(201);
    }

    @Test
    void aCompanyKeepsItsFirstNameUntilItsRegistrationIsCorrected() {
        Answer first = post("/api/releases", "{'company':" + named("First Name") + ",'model':'One'}");
        assertThat(first.header("Location")).isEqualTo("/api/releases/" + id + "-one");
        Answer other =
                post("/api/releases", "{'releaseId':'" + id + "-b','company':" + named("Other") + ",'model':'Two'}");
        assertThat(other.text("rule")).isEqualTo("OrganisationKeepsItsName");
        Answer second = post("/api/releases", "{'releaseId':'" + id + "-b','company':'" + id + "','model':'Two'}");
        assertThat(second.status()).as(second.raw().body()).isEqualTo(201);
        // A correction of another registration is none of the one that gave the name.
        assertThat(correct(id + "-b", second.text("factId"), "Other", "Two").text("rule"))
                .isEqualTo("OrganisationKeepsItsName");
        String release = first.text("releaseId");
        Answer renamed = correct(release, first.text("factId"), "Right Name", "One");
        assertThat(renamed.status()).as(renamed.raw().body()).isEqualTo(201);
        assertThat(post(
                                "/api/releases",
                                "{'releaseId':'" + id + "-c','company':" + named("First Name") + ",'model':'M'}")
                        .text("detail"))
                .contains("is \"Right Name\" in this record");
        assertThat(post(
                                "/api/releases",
                                "{'releaseId':'" + id + "-c','company':" + named("Right Name") + ",'model':'M'}")
                        .status())
                .isEqualTo(201);
        // Without the correction, the first name is back.
        Answer retracted = server.post(
                "/api/releases/" + release + "/facts",
                "{'type':'fact-retracted','targetFactId':'" + renamed.text("factId") + "','reason':'r'" + CITED);
        assertThat(retracted.status()).as(retracted.raw().body()).isEqualTo(201);
        assertThat(post(
                                "/api/releases",
                                "{'releaseId':'" + id + "-d','company':" + named("First Name") + ",'model':'M'}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void anAgencyKeepsTheFirstJurisdictionThatItWasGiven() {
        String fact = "{'type':'submitted-for-review','note':'FRESH','basis':'REQUIRED','agencies':[NAMED]";
        String name = "{'id':'" + id + "','name':'An Office'";
        String release = openWithPreview();
        recorded(release, fact, name + "}");
        String gave = recorded(release, fact, name + ",'jurisdiction':'US'}").text("factId");
        recorded(release, fact, name + "}");
        Answer other = record(openWithPreview(), fact, name + ",'jurisdiction':'GB'}");
        assertThat(other.text("rule")).isEqualTo("AgencyKeepsItsJurisdiction");
        assertThat(other.text("conflictingFact")).isEqualTo(gave);
    }

    @Test
    void aFactThatNamesOneOrganisationTwiceMustAgreeWithItself() {
        String fact = "{'type':'submitted-for-review','basis':'REQUIRED','agencies':[NAMED]";
        assertThat(record(openWithPreview(), fact, named("One") + "," + named("Two"))
                        .text("rule"))
                .isEqualTo("OrganisationKeepsItsName");
    }

    @Test
    void theSameCharactersEncodedOtherwiseAreTheSameName() {
        assertThat(post(
                                "/api/releases",
                                "{'releaseId':'" + id + "','company':" + named("Soci\u00e9t\u00e9") + ",'model':'M'}")
                        .status())
                .isEqualTo(201);
        assertThat(post(
                                "/api/releases",
                                "{'releaseId':'" + id + "-b','company':" + named("Socie\u0301te\u0301")
                                        + ",'model':'M'}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenAI Labs", " OpenAI Labs ", "\uff2f\uff50\uff45\uff4eAI Labs"})
    void aNameWrittenOtherwiseIsTheSameAndRenamesNothing(String name) {
        Answer first =
                post("/api/releases", "{'releaseId':'" + id + "','company':" + named("OpenAI Labs") + ",'model':'M'}");
        assertThat(first.status()).isEqualTo(201);
        Answer second = post("/api/releases", "{'releaseId':'" + id + "-b','company':" + named(name) + ",'model':'M'}");
        assertThat(second.status()).as(second.raw().body()).isEqualTo(201);
        Answer other = post(
                "/api/releases", "{'releaseId':'" + id + "-c','company':" + named("Open AI Labs") + ",'model':'M'}");
        assertThat(other.text("detail")).contains("\"OpenAI Labs\" in this record, not \"Open AI Labs\"");
    }

    @Test
    void twoNamesThatGiveOneIdAreRefusedByName() {
        String n = Integer.toString(numbers);
        assertThat(post("/api/releases", "{'company':'\u0141abs " + n + "','model':'M'}")
                        .header("Location"))
                .isEqualTo("/api/releases/labs-" + n + "-m");
        assertThat(post("/api/releases", "{'company':'Abs " + n + "','model':'M'}")
                        .header("Location"))
                .isEqualTo("/api/releases/abs-" + n + "-m");
        Answer clash = post("/api/releases", "{'company':'Labs " + n + "','model':'Other'}");
        assertThat(clash.problem()).isEqualTo("409 broken-rule");
        assertThat(clash.text("detail"))
                .contains("the name of company labs-" + n + " is \"\u0141abs " + n + "\" in this record, not \"Labs "
                        + n + "\"")
                .contains("give another id");
    }

    @Test
    void agenciesOfTwoJurisdictionsAreTwo() {
        String fact = "{'type':'submitted-for-review','note':'FRESH','basis':'REQUIRED','agencies':[NAMED]";
        String name = "{'name':'Ministry " + id + "'";
        String release = openWithPreview();
        recorded(release, fact, name + ",'jurisdiction':'GB'}");
        recorded(release, fact, name + ",'jurisdiction':'IN'}");
        recorded(release, fact, name + ",'jurisdiction':'IN'}");
        recorded(release, fact, "'ministry-" + id + "'");
        recorded(release, fact, "'ministry-" + id + "-in'");
        assertThat(record(
                                release,
                                fact,
                                "{'id':'ministry-" + id + "','name':'Ministry " + id + "','jurisdiction':'IN'}")
                        .text("rule"))
                .isEqualTo("AgencyKeepsItsJurisdiction");
    }

    /** Ids have no points and signs: of versions that differ by these alone the second is refused, and told from the first. */
    @Test
    void versionsKeepTheirDifference() {
        String company = "Versions " + numbers;
        for (String version : List.of("4.0", "4o", "40", "4+")) {
            Answer opened = post("/api/releases", version(company, version));
            assertThat(opened.status()).as(opened.raw().body()).isEqualTo(201);
        }
        Answer clash = post("/api/releases", version(company, "4-0"));
        assertThat(clash.text("rule")).isEqualTo("ReleaseRegisteredOnce");
        assertThat(clash.text("detail"))
                .contains("already stands for GPT of " + company + ", version 4.0")
                .contains("give it its own releaseId");
        assertThat(post("/api/releases", version(company, "4")).text("detail")).contains("version 4+");
    }

    private static String version(String company, String version) {
        return "{'company':'" + company + "','model':'GPT','version':'" + version + "'}";
    }

    @Test
    void anIdThatNoFactHasNamedNeedsAName() {
        assertThat(post("/api/releases", "{'company':{'id':'" + id + "'},'model':'M'}")
                        .raw()
                        .body())
                .contains("/company/name");
    }

    /** Whatever the order, one name is stored, and each writer of the other is refused. */
    @RepeatedTest(10)
    void ofTwoNamesAtOnceTheFirstStoredStands() throws Exception {
        String fresh = "twice-" + UUID.randomUUID();
        List<Callable<Answer>> writers = IntStream.range(0, 12)
                .<Callable<Answer>>mapToObj(i -> () -> post(
                        "/api/releases",
                        "{'releaseId':'" + fresh + "-" + i + "','company':{'id':'" + fresh + "','name':'Name " + i % 2
                                + "'},'model':'M'}"))
                .toList();
        try (ExecutorService at = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> stored = at.invokeAll(writers).stream()
                    .map(Future::resultNow)
                    .map(Answer::status)
                    .toList();
            assertThat(stored).containsOnly(201, 409);
            List<Integer> even = IntStream.range(0, 12)
                    .filter(i -> i % 2 == 0)
                    .mapToObj(stored::get)
                    .toList();
            List<Integer> odd = IntStream.range(0, 12)
                    .filter(i -> i % 2 == 1)
                    .mapToObj(stored::get)
                    .toList();
            assertThat(even).containsOnly(even.getFirst());
            assertThat(odd).containsOnly(odd.getFirst()).doesNotContain(even.getFirst());
        }
    }

    private Answer correct(String release, String fact, String name, String model) {
        return server.post(
                "/api/releases/" + release + "/facts",
                "{'type':'fact-corrected','targetFactId':'" + fact + "','reason':'r','replacement':{"
                        + "'type':'release-registered','company':" + named(name) + ",'model':'" + model + "'}" + CITED);
    }

    private String openWithPreview() {
        String release = "names-" + UUID.randomUUID();
        post("/api/releases", "{'releaseId':'" + release + "','company':'Example AI','model':'M'}");
        recorded(
                release,
                "{'type':'preview-granted','previewId':'p','grantedBy':'COMPANY','customerByCustomer':true",
                "");
        recorded(
                release,
                "{'type':'directive-issued','directiveId':'d','instrument':'OTHER','force':'REQUESTED',"
                        + "'measures':['DELAY_RELEASE'],'title':'T','agencies':['An Agency']",
                "");
        return release;
    }

    private String named(String name) {
        return "{'id':'" + id + "','name':'" + name + "'}";
    }

    private Answer recorded(String release, String fact, String named) {
        Answer answer = record(release, fact, named);
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(201);
        return answer;
    }

    private Answer record(String release, String fact, String named) {
        return server.post(
                "/api/releases/" + release + "/facts",
                fact.replace("NAMED", named).replace("FRESH", "f-" + UUID.randomUUID()) + CITED);
    }

    private Answer post(String path, String body) {
        return server.post(path, body);
    }
}
