package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.api.Server.Answer;
import org.modeldocket.vocabulary.id.ReleaseId;

class WriteApiTest extends ServerTest {
    private static final String CITED = "'citations':[{'publisher':'A paper','title':'A story'}]";
    private static final String WITHDRAWN =
            "{'type':'release-withdrawn','occurred':'2025-01','reason':'why'," + CITED + "}";

    @Test
    void registersAReleaseAndRecordsAFact() {
        String id = unused();
        Answer registered = server.post(
                "/api/releases",
                "{'releaseId':'" + id + "','company':'Example AI','model':'M'}",
                "X-Correlation-Id",
                "abc-1");
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.text("releaseId")).isEqualTo(id);
        assertThat(registered.body().path("sequence").asInt()).isZero();
        assertThat(registered.body().path("position").asLong()).isPositive();
        assertThat(registered.header("Location")).isEqualTo("/api/releases/" + id);
        assertThat(registered.header("ETag")).isEqualTo("\"0\"");
        assertThat(registered.header("X-Correlation-Id")).isEqualTo("abc-1");

        Answer recorded = server.post("/api/releases/" + id + "/facts", WITHDRAWN, "If-Match", "\"0\"");
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(recorded.header("ETag")).isEqualTo("\"1\"");
        assertThat(recorded.header("Location")).isEqualTo("/api/releases/" + id + "/facts/" + recorded.text("factId"));
        assertThat(recorded.header("X-Correlation-Id")).hasSize(36);
    }

    @Test
    void recordsWhoAsked() {
        String id = registered();
        List<RecordedFact> facts = record.places().history(new ReleaseId(id), 0);
        assertThat(facts).singleElement().satisfies(fact -> {
            assertThat(fact.actor().name()).isEqualTo("first recorder");
            assertThat(fact.actor().subject()).startsWith("token:");
        });
    }

    @Test
    void makesTheReleasesIdOfItsNames() {
        String model = "M " + unused();
        Answer answer =
                server.post("/api/releases", "{'company':{'name':'Example AI'},'model':'" + model + "','version':'2'}");
        assertThat(answer.text("releaseId"))
                .isEqualTo("example-ai-" + model.toLowerCase(Locale.ROOT).replace(' ', '-') + "-2");
    }

    @Test
    void answersARepeatAsTheFirstTime() {
        String id = registered();
        String path = "/api/releases/" + id + "/facts";
        String given = "{'factId':'" + UUID.randomUUID() + "'," + WITHDRAWN.substring(1);
        Answer first = server.post(path, given);
        assertThat(first.status()).isEqualTo(201);
        assertThat(server.post(path, given).raw().body()).isEqualTo(first.raw().body());

        String other = registered();
        String otherPath = "/api/releases/" + other + "/facts";
        Answer keyed = server.post(otherPath, WITHDRAWN, "Idempotency-Key", "\"k 1\"");
        Answer again = server.post(otherPath, WITHDRAWN, "Idempotency-Key", "\"k 1\"", "If-Match", "\"0\"");
        assertThat(again.raw().body()).isEqualTo(keyed.raw().body());
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void refusesAKeyForOtherContent() {
        String id = registered();
        String path = "/api/releases/" + id + "/facts";
        server.post(path, WITHDRAWN, "Idempotency-Key", "k2");
        Answer other = server.post(path, WITHDRAWN.replace("why", "because"), "Idempotency-Key", "k2");
        assertThat(other.problem()).isEqualTo("422 idempotency-key-reused");

        String key = unused();
        server.post("/api/releases", "{'company':'A','model':'" + unused() + "'}", "Idempotency-Key", key);
        Answer reused =
                server.post("/api/releases", "{'company':'A','model':'" + unused() + "'}", "Idempotency-Key", key);
        assertThat(reused.problem()).isEqualTo("422 idempotency-key-reused");
    }

    @Test
    void refusesAnIdThatStandsForAnotherFact() {
        String fact = "{'factId':'" + UUID.randomUUID() + "'," + WITHDRAWN.substring(1);
        server.post("/api/releases/" + registered() + "/facts", fact);
        Answer elsewhere = server.post("/api/releases/" + registered() + "/facts", fact);
        assertThat(elsewhere.problem()).isEqualTo("409 broken-rule");
        assertThat(elsewhere.text("rule")).isEqualTo("FactIdUsedOnce");
        assertThat(elsewhere.text("conflictingFact")).hasSize(36);
    }

    @Test
    void aHundredAtOnceGetTheSameAnswer() throws Exception {
        String path = "/api/releases/" + registered() + "/facts";
        String fact = "{'factId':'" + UUID.randomUUID() + "'," + WITHDRAWN.substring(1);
        long before = record.places().lastPosition();
        List<Answer> answers = atOnce(100, () -> server.post(path, fact));
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.raw().body()).distinct())
                .hasSize(1);
        assertThat(record.places().lastPosition()).isEqualTo(before + 1);
    }

    @Test
    void ofTwoThatSawTheSameOneWins() throws Exception {
        String path = "/api/releases/" + registered() + "/facts";
        List<Answer> answers = atOnce(2, () -> server.post(path, WITHDRAWN, "If-Match", "\"0\""));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 412);
        Answer stale = answers.stream()
                .filter(answer -> answer.status() == 412)
                .findFirst()
                .orElseThrow();
        assertThat(stale.problem()).isEqualTo("412 stale-sequence");
        assertThat(stale.body().path("expected").asInt()).isZero();
        assertThat(stale.body().path("actual").asInt()).isEqualTo(1);
    }

    @Test
    void namesTheRuleThatAFactBreaks() {
        String path = "/api/releases/" + registered() + "/facts";
        Answer uncited = server.post(path, "{'type':'release-withdrawn','occurred':'2025-01','reason':'why'}");
        assertThat(uncited.problem()).isEqualTo("409 broken-rule");
        assertThat(uncited.text("rule")).isEqualTo("FactCitesASource");
        server.post(path, WITHDRAWN);
        Answer twice = server.post(path, WITHDRAWN);
        assertThat(twice.text("rule")).isEqualTo("WithdrawnOnce");
        assertThat(twice.text("conflictingFact")).hasSize(36);
        assertThat(twice.text("instance")).isEqualTo(path);
        assertThat(twice.text("detail")).isNotBlank();
        Answer again =
                server.post("/api/releases", "{'releaseId':'" + path.split("/")[3] + "','company':'A','model':'B'}");
        assertThat(again.text("rule")).isEqualTo("ReleaseRegisteredOnce");
    }

    @Test
    void noReleaseSucceedsItself() {
        String a = unused();
        String b = unused();
        assertThat(succeeding(a, b).status()).isEqualTo(201);
        Answer circle = succeeding(b, a);
        assertThat(circle.problem()).isEqualTo("409 broken-rule");
        assertThat(circle.text("rule")).isEqualTo("ReleaseNeverSucceedsItself");
        assertThat(circle.text("detail")).contains(b + ", " + a + ", " + b);
        String first = record.places()
                .history(new ReleaseId(a), 0)
                .getFirst()
                .fact()
                .factId()
                .toString();
        assertThat(circle.text("conflictingFact")).isEqualTo(first);
        Answer itself = server.post(
                "/api/releases/" + a + "/facts",
                "{'type':'fact-corrected','targetFactId':'" + first + "','reason':'why','changes':{'succeeds':'" + a
                        + "'}," + CITED + "}");
        assertThat(itself.text("rule")).isEqualTo("ReleaseNeverSucceedsItself");
        assertThat(itself.text("detail")).startsWith("a release cannot succeed itself");
        assertThat(itself.body().has("conflictingFact")).isFalse();
        assertThat(record.places().history(new ReleaseId(a), 0)).hasSize(1);
    }

    private Answer succeeding(String release, String before) {
        return server.post(
                "/api/releases",
                "{'releaseId':'" + release + "','company':'Example AI','model':'M','succeeds':'" + before + "'}");
    }

    private String registered() {
        String id = unused();
        assertThat(server.post("/api/releases", "{'releaseId':'" + id + "','company':'Example AI','model':'M'}")
                        .status())
                .isEqualTo(201);
        return id;
    }

    private static String unused() {
        return "r" + UUID.randomUUID();
    }

    private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = IntStream.range(0, times)
                    .mapToObj(i -> callers.submit(call))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> answer : answers) {
                results.add(answer.get());
            }
            return results;
        }
    }
}
