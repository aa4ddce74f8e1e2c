package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Standing;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Facts about facts, through HTTP alone: each type recorded, each rule refusing, and the founding cases changed and mended. */
class CorrectingTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    private static final String FABLE = "anthropic-fable-5";
    private static final String ORDER = "0197a000-0000-7000-8000-000000000010";
    private static final String SUSPENSION = "0197a000-0000-7000-8000-000000000012";
    private static final String UNKNOWN = "0197a000-0000-7000-8000-0000000000ff";

    private static int releases;

    private final Client client = DOCKET.client();

    @Test
    void everyTypeOfFactAboutFactsIsRecorded() {
        String release = register();
        String target = record(release, Life.fact("generally-released"));
        Map<String, String> each = Map.of(
                "citation-added", "\"citation\":{\"publisher\":\"P\",\"title\":\"T\"}",
                "claim-ranked", "\"rank\":\"DEPRECATED\",\"reason\":\"hearsay\"",
                "fact-corrected",
                        "\"reason\":\"a slip\",\"replacement\":"
                                + Life.fact("generally-released", "\"occurred\":\"2026-08\""),
                "fact-retracted", "\"reason\":\"a slip\"",
                "fact-reinstated", "\"reason\":\"it was right\"");
        int sequence = 1;
        for (String type :
                List.of("citation-added", "claim-ranked", "fact-corrected", "fact-retracted", "fact-reinstated")) {
            Client.Answer answer =
                    send(release, about(type, target, each.get(type)), "If-Match", "\"" + sequence + "\"");
            assertThat(answer.status()).as(type + ": " + answer.text()).isEqualTo(201);
            sequence++;
            assertThat(answer.header("ETag")).isEqualTo("\"" + sequence + "\"");
        }
        Set<String> aboutFacts = Stream.of(FactType.values())
                .filter(type -> RecordKeeping.class.isAssignableFrom(type.factClass()))
                .map(FactType::logicalName)
                .collect(Collectors.toSet());
        assertThat(each.keySet()).isEqualTo(aboutFacts);
    }

    static Stream<Arguments> refusals() {
        String retraction = "\"reason\":\"a slip\"";
        String otherType = "\"reason\":\"a slip\",\"replacement\":"
                + Life.fact("release-withdrawn", "\"occurred\":\"2026\",\"reason\":\"over\"");
        String tooEarly = "\"reason\":\"a slip\",\"replacement\":"
                + Life.fact(
                        "directive-issued", Life.facts().get("directive-issued").replace("2026-02", "2026-05"));
        return Stream.of(
                Arguments.of("FactStands", "fact-retracted", "nothing", retraction),
                Arguments.of("FactIsRetracted", "fact-reinstated", "response", retraction),
                Arguments.of("FactCanBeChanged", "fact-retracted", "retraction", retraction),
                Arguments.of("CorrectionKeepsTheType", "fact-corrected", "response", otherType),
                Arguments.of("RegistrationStays", "fact-retracted", "registration", retraction),
                Arguments.of("RecordStaysConsistent", "fact-retracted", "directive", retraction),
                Arguments.of("RecordStaysConsistent", "fact-corrected", "directive", tooEarly));
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @MethodSource("refusals")
    void everyRuleAboutChangesRefuses(String rule, String type, String target, String members) {
        String release = register();
        String directive = record(release, Life.fact("directive-issued"));
        String response = record(release, Life.fact("company-responded"));
        record(release, Life.fact("directive-amended"));
        String another = record(release, Life.fact("evaluation-reported"));
        Map<String, String> targets = Map.of(
                "nothing", UNKNOWN,
                "registration", registration(release),
                "directive", directive,
                "response", response,
                "retraction", record(release, about("fact-retracted", another, "\"reason\":\"a slip\"")));
        long length = places().lastPosition();
        Client.Answer refusal = send(release, about(type, targets.get(target), members));
        assertThat(refusal.status()).as(refusal.text()).isEqualTo(409);
        assertThat(refusal.json().path("rule").asString()).isEqualTo(rule);
        assertThat(refusal.json().path("detail").asString()).isNotBlank();
        assertThat(places().lastPosition()).isEqualTo(length);
    }

    @Test
    void theOpenApiDocumentKnowsWhatMayTakeAStatementsPlace() {
        JsonNode schemas = client.get("/openapi.json").json().path("components").path("schemas");
        JsonNode replacement =
                schemas.path("FactCorrectedRequest").path("properties").path("replacement");
        assertThat(replacement.at("/anyOf/0/$ref").asString()).isEqualTo("#/components/schemas/ReplacementRequest");
        assertThat(schemas.path("ReplacementRequest")
                        .path("discriminator")
                        .path("mapping")
                        .propertyNames())
                .contains("release-registered", "evaluation-reported")
                .doesNotContain("fact-corrected", "fact-retracted", "fact-reinstated", "citation-added");
        assertThat(schemas.path("CapabilityInput").path("anyOf")).hasSize(2);
    }

    /** The order is dated; the suspension was an error, and then was not. What the case says follows each step. */
    @Test
    void theFoundingCaseIsCorrectedRetractedAndReinstated() {
        CaseHistory before = history(FABLE);
        assertThat(before.file().standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(treatments(before)).containsExactly("DIRECTIVE_BINDING 2026", "SUSPENSION 2026");

        String dated = "{\"type\":\"directive-issued\",\"occurred\":\"2026-06-12\","
                + "\"directiveId\":\"us-export-control-mythos-fable\",\"agencies\":[\"Department of Commerce\"],"
                + "\"instrument\":\"EXPORT_CONTROL_DIRECTIVE\",\"force\":\"BINDING\",\"measures\":[\"SUSPEND_ACCESS\"],"
                + "\"title\":\"Export control directive on Mythos 5 and Fable 5\"" + Life.CITED;
        record(FABLE, about("fact-corrected", ORDER, "\"reason\":\"it is dated\",\"replacement\":" + dated));
        CaseHistory corrected = history(FABLE);
        assertThat(treatments(corrected)).containsExactly("DIRECTIVE_BINDING 2026-06-12", "SUSPENSION 2026");

        record(FABLE, about("fact-retracted", SUSPENSION, "\"reason\":\"the source took it back\""));
        CaseHistory retracted = history(FABLE);
        assertThat(retracted.file().standing()).isEqualTo(Standing.RECORDED);
        assertThat(treatments(retracted)).containsExactly("DIRECTIVE_BINDING 2026-06-12");
        assertThat(retracted.statements().getLast().standing()).isNull();

        record(FABLE, about("fact-reinstated", SUSPENSION, "\"reason\":\"it was right after all\""));
        CaseHistory reinstated = history(FABLE);
        assertThat(reinstated.file().standing()).isEqualTo(Standing.SUSPENDED);
        assertThat(treatments(reinstated)).isEqualTo(treatments(corrected));

        for (CaseHistory then : List.of(before, corrected, retracted)) {
            CaseHistory asKnown = reinstated.knownAt(then.position()).orElseThrow();
            assertThat(treatments(asKnown)).isEqualTo(treatments(then));
        }
    }

    private static List<String> treatments(CaseHistory history) {
        return history.file().treatments().stream()
                .map(period -> period.kind() + " " + period.from().edtf())
                .sorted()
                .toList();
    }

    private static String about(String type, String target, String members) {
        return Life.fact(type, "\"targetFactId\":\"" + target + "\"," + members);
    }

    private String record(String release, String fact) {
        Client.Answer answer = send(release, fact);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("factId").asString();
    }

    private Client.Answer send(String release, String fact, String... headers) {
        return client.post("/api/releases/" + release + "/facts", fact, headers);
    }

    private static CaseHistory history(String release) {
        return CaseHistory.of(places().history(new ReleaseId(release), Long.MAX_VALUE));
    }

    private static String registration(String release) {
        return history(release).recorded().getFirst().fact().factId().toString();
    }

    private static FactLookup places() {
        return DOCKET.part(FactLookup.class);
    }

    private String register() {
        releases++;
        String id = "correcting-" + releases;
        assertThat(client.post(
                                "/api/releases",
                                "{\"releaseId\":\"" + id + "\",\"company\":\"Example AI\",\"model\":\"M\"}")
                        .status())
                .isEqualTo(201);
        return id;
    }
}
