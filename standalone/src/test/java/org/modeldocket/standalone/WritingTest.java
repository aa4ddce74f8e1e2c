package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeldocket.command.record.FactLookup;
import org.modeldocket.facts.OrganisationFact;
import org.modeldocket.facts.RecordKeeping;
import org.modeldocket.facts.ReleaseFact.FactType;
import tools.jackson.databind.JsonNode;

/** Every kind of fact recorded, and every rule refusing, through HTTP alone. */
class WritingTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    private static int releases;

    private final Client client = DOCKET.client();

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("FactCitesASource", List.of(), "{\"type\":\"generally-released\",\"occurred\":\"2026\"}"),
                Arguments.of(
                        "OccurredNotInTheFuture", List.of(), Life.fact("generally-released", "\"occurred\":\"2999\"")),
                Arguments.of(
                        "OrganisationKeepsItsName",
                        List.of("submitted-for-review"),
                        Life.fact(
                                "submitted-for-review",
                                Life.facts()
                                        .get("submitted-for-review")
                                        .replace("\"Office A\"", "{\"id\":\"office-a\",\"name\":\"Bureau A\"}"))),
                Arguments.of("StatementRecordedOnce", List.of("evaluation-reported"), Life.fact("evaluation-reported")),
                Arguments.of("DirectiveIsRecorded", List.of(), Life.fact("court-ruled")),
                Arguments.of("DirectiveIsInForce", List.of(), Life.fact("directive-lifted")),
                Arguments.of("DirectiveIssuedOnce", List.of("directive-issued"), Life.fact("directive-issued")),
                Arguments.of(
                        "DirectiveKeepsItsContent",
                        List.of(),
                        Life.fact(
                                "directive-issued",
                                Life.facts().get("directive-issued").replace("An order", "Another order"))),
                Arguments.of("SuspensionIsOpen", List.of(), Life.fact("access-restored")),
                Arguments.of("SuspensionImposedOnce", List.of("access-suspended"), Life.fact("access-suspended")),
                Arguments.of(
                        "OneSuspensionAtATime",
                        List.of("access-suspended"),
                        Life.fact(
                                "access-suspended",
                                Life.facts().get("access-suspended").replace("\"s\"", "\"t\""))),
                Arguments.of(
                        "OnePreviewAtATime",
                        List.of("preview-granted"),
                        Life.fact(
                                "preview-granted",
                                Life.facts().get("preview-granted").replace("\"p\"", "\"q\""))),
                Arguments.of("PreviewIsOpen", List.of(), Life.fact("preview-extended")),
                Arguments.of(
                        "CustomerNotAlreadyApproved",
                        List.of("preview-granted", "customer-approved"),
                        Life.fact("customer-approved")),
                Arguments.of("CustomerIsApproved", List.of("preview-granted"), Life.fact("customer-approval-revoked")),
                Arguments.of("ReleasedOnce", List.of("generally-released"), Life.fact("generally-released")),
                Arguments.of("WithdrawnOnce", List.of("release-withdrawn"), Life.fact("release-withdrawn")),
                Arguments.of(
                        "NothingAfterWithdrawal",
                        List.of("release-withdrawn"),
                        Life.fact("generally-released", "\"occurred\":\"2026-11\"")),
                Arguments.of(
                        "RecordStaysConsistent",
                        List.of("generally-released"),
                        Life.fact("release-withdrawn", "\"occurred\":\"2026-01\",\"reason\":\"over\"")));
    }

    @Test
    void everyTypeOfFactIsRecorded() {
        String release = register();
        int sequence = 0;
        for (String type : Life.facts().keySet()) {
            Client.Answer answer = client.post(release + "/facts", Life.fact(type), "If-Match", "\"" + sequence + "\"");
            assertThat(answer.status()).as(type + ": " + answer.text()).isEqualTo(201);
            sequence++;
            assertThat(answer.json().path("sequence").asInt()).isEqualTo(sequence);
            assertThat(answer.header("ETag")).isEqualTo("\"" + sequence + "\"");
            JsonNode stored = client.get(answer.header("Location"), "X-Min-Sequence", "" + sequence)
                    .json();
            assertThat(stored.path("type").asString()).isEqualTo(type);
            assertThat(stored.path("factId")).isEqualTo(answer.json().path("factId"));
        }
        List<String> aboutTheRelease = Stream.of(FactType.values())
                .filter(type -> !RecordKeeping.class.isAssignableFrom(type.factClass()))
                .filter(type -> type != FactType.RELEASE_REGISTERED)
                .filter(type -> !OrganisationFact.class.isAssignableFrom(type.factClass()))
                .map(FactType::logicalName)
                .toList();
        assertThat(Life.facts().keySet()).containsExactlyInAnyOrderElementsOf(aboutTheRelease);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void everyRuleRefuses(String rule, List<String> before, String fact) {
        // A directive of this id stands in another release.
        client.post(register() + "/facts", Life.fact("directive-issued"));
        String release = register();
        for (String type : before) {
            assertThat(client.post(release + "/facts", Life.fact(type)).status())
                    .isEqualTo(201);
        }
        long length = DOCKET.part(FactLookup.class).lastPosition();
        Client.Answer refusal = client.post(release + "/facts", fact);
        assertThat(refusal.status()).as(refusal.text()).isEqualTo(409);
        assertThat(refusal.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refusal.json().path("type").asString()).isEqualTo("/problems/broken-rule");
        assertThat(refusal.json().path("rule").asString()).isEqualTo(rule);
        assertThat(refusal.json().path("detail").asString()).isNotBlank();
        assertThat(DOCKET.part(FactLookup.class).lastPosition()).isEqualTo(length);
    }

    @Test
    void aReleaseIsRegisteredOnce() {
        String release = register();
        Client.Answer again = client.post(
                "/api/releases",
                "{\"releaseId\":\"" + release.substring(release.lastIndexOf('/') + 1)
                        + "\",\"company\":\"Another\",\"model\":\"M\"}");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("rule").asString()).isEqualTo("ReleaseRegisteredOnce");
    }

    @Test
    void oneFactIdStandsForOneFactInTheWholeRecord() {
        String id = UUID.randomUUID().toString();
        String one = Life.fact("generally-released", "\"occurred\":\"2026-09\",\"factId\":\"" + id + "\"");
        String other = Life.fact("generally-released", "\"occurred\":\"2026-08\",\"factId\":\"" + id + "\"");
        String release = register();
        assertThat(client.post(release + "/facts", one).status()).isEqualTo(201);
        for (Client.Answer refusal :
                List.of(client.post(release + "/facts", other), client.post(register() + "/facts", one))) {
            assertThat(refusal.status()).isEqualTo(409);
            assertThat(refusal.json().path("rule").asString()).isEqualTo("FactIdUsedOnce");
        }
    }

    @Test
    void aLateFactThatWouldBreakALaterOneNamesIt() {
        String release = register();
        client.post(
                release + "/facts", Life.fact("preview-granted", Life.facts().get("preview-granted")));
        JsonNode approval =
                client.post(release + "/facts", Life.fact("customer-approved")).json();
        Client.Answer refusal = client.post(
                release + "/facts", Life.fact("preview-ended", "\"occurred\":\"2026-06\",\"previewId\":\"p\""));
        assertThat(refusal.json().path("rule").asString()).isEqualTo("RecordStaysConsistent");
        assertThat(refusal.json().path("brokenRule").asString()).isEqualTo("PreviewIsOpen");
        assertThat(refusal.json().path("conflictingFact")).isEqualTo(approval.path("factId"));
        assertThat(client.post(
                                release + "/facts",
                                Life.fact("preview-ended", "\"occurred\":\"2026\",\"previewId\":\"p\""))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theSameFactSentAHundredTimesAtOnceIsStoredOnce() throws Exception {
        String release = register();
        long length = DOCKET.part(FactLookup.class).lastPosition();
        List<Client.Answer> byId = hundred(() -> client.post(
                release + "/facts",
                Life.fact(
                        "generally-released",
                        "\"occurred\":\"2026-09\",\"factId\":\"0197a000-0000-7000-8000-00000000beef\"")));
        List<Client.Answer> byKey = hundred(() -> client.post(
                release + "/facts", Life.fact("target-date-announced"), "Idempotency-Key", "\"once-only\""));
        for (List<Client.Answer> answers : List.of(byId, byKey)) {
            assertThat(answers).allMatch(answer -> answer.status() == 201);
            assertThat(answers.stream().map(Client.Answer::text).distinct()).hasSize(1);
        }
        assertThat(DOCKET.part(FactLookup.class).lastPosition()).isEqualTo(length + 2);
    }

    @Test
    void ofTwoWritersWithTheSameIfMatchOneWins() throws Exception {
        String release = register();
        List<Client.Answer> answers =
                hundred(() -> client.post(release + "/facts", Life.fact("target-date-announced"), "If-Match", "\"0\""));
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers).filteredOn(answer -> answer.status() == 412).hasSize(99);
        Client.Answer stale = client.post(release + "/facts", Life.fact("generally-released"), "If-Match", "\"0\"");
        assertThat(stale.json().path("actual").asInt()).isEqualTo(1);
    }

    @Test
    void aDirectiveForSeveralReleasesIsRecordedInAllOrNone() {
        String one = register();
        String two = register();
        String body = "{\"releases\":[\"" + name(one) + "\",\"" + name(two) + "\"],"
                + Life.facts().get("directive-issued").replace("\"d\"", "\"d-both\"") + Life.CITED;
        Client.Answer answer = client.post("/api/directives", body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().path("facts")).hasSize(2);
        assertThat(client.post("/api/directives", body).text()).isEqualTo(answer.text());

        long length = DOCKET.part(FactLookup.class).lastPosition();
        String three = register();
        String half = body.replace("\"releases\":[", "\"releases\":[\"" + name(three) + "\",\"nowhere-at-all\",");
        assertThat(client.post("/api/directives", half).status()).isEqualTo(404);
        assertThat(DOCKET.part(FactLookup.class).lastPosition()).isEqualTo(length + 1);
        String grown = body.replace("\"releases\":[", "\"releases\":[\"" + name(three) + "\",");
        assertThat(client.post("/api/directives", grown).json().path("facts")).hasSize(3);
        assertThat(DOCKET.part(FactLookup.class).lastPosition()).isEqualTo(length + 2);
    }

    private String register() {
        Client.Answer answer = client.post(
                "/api/releases", "{\"company\":\"Example AI\",\"model\":\"Model\",\"version\":\"" + ++releases + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.header("Location");
    }

    private static String name(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static List<Client.Answer> hundred(Callable<Client.Answer> call) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Answer>> futures = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                futures.add(threads.submit(call));
            }
            List<Client.Answer> answers = new ArrayList<>();
            for (Future<Client.Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
