package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** The API of the transparency log; what it proves is verified by a program that shares no code with the product. */
class LogTest {
    private static final String RELEASE = "openai-gpt-5-6";

    @RegisterExtension
    private static final RunningDocket DOCKET = new RunningDocket("--modeldocket.log.origin=log.example.org/docket");

    private Client client;
    private Auditor auditor;

    @BeforeEach
    void connect() {
        client = DOCKET.client();
        auditor = Auditor.of(client);
    }

    @Test
    void aFactIsProvedAsSoonAsItIsRecorded() {
        JsonNode recorded = auditor.record();
        Client.Answer proof = client.get(
                "/api/log/proof/inclusion?factId=" + recorded.get("factId").asString());
        assertThat(proof.status()).as(proof.text()).isEqualTo(200);
        assertThat(proof.json().get("index").asLong())
                .isEqualTo(recorded.get("position").asLong() - 1);
        Client.Answer bundle =
                client.get("/api/releases/" + auditor.record().get("releaseId").asString() + "/bundle");
        assertThat(new IndependentVerifier(auditor.key()).bundle(bundle.text())).isEqualTo(1);
    }

    @Test
    void inclusionAndConsistencyHoldForEverySize() {
        JsonNode recorded = auditor.recordAndProve();
        String id = recorded.get("factId").asString();
        long position = recorded.get("index").asLong() + 1;
        IndependentVerifier verifier = new IndependentVerifier(auditor.key());
        long size = client.get("/api/log/proof/inclusion?factId=" + id)
                .json()
                .get("size")
                .asLong();
        List<String> lines = auditor.entries();
        IndependentVerifier.Head now = headOf(lines.subList(0, (int) size));
        for (int from = 1; from <= size; from++) {
            JsonNode proof = client.get("/api/log/proof/consistency?from=" + from + "&to=" + size)
                    .json();
            verifier.consistent(headOf(lines.subList(0, from)), now, IndependentVerifier.hashes(proof.get("proof")));
        }
        for (long at = position; at <= size; at++) {
            Client.Answer answer = client.get("/api/log/proof/inclusion?factId=" + id + "&size=" + at);
            verifier.includes(
                    lines.get((int) position - 1),
                    position - 1,
                    headOf(lines.subList(0, (int) at)),
                    IndependentVerifier.hashes(answer.json().get("proof")));
            assertThat(answer.header("Cache-Control")).contains("immutable");
            assertThat(client.get(
                                    "/api/log/proof/inclusion?factId=" + id + "&size=" + at,
                                    "If-None-Match",
                                    answer.header("ETag"))
                            .status())
                    .isEqualTo(304);
        }
    }

    private static IndependentVerifier.Head headOf(List<String> lines) {
        return new IndependentVerifier.Head("", lines.size(), IndependentVerifier.root(lines));
    }

    @Test
    void entriesComeInPartsAndTheHistoryToo() {
        for (int i = 0; i < 3; i++) {
            auditor.recordAndProve();
        }
        List<String> lines = auditor.entries();
        JsonNode part = client.get("/api/log/entries?start=2&end=3").json();
        assertThat(part.get("items")).hasSize(2);
        assertThat(part.get("items").get(0).get("leaf").asString()).isEqualTo(lines.get(2));
        assertThat(part.get("items").get(1).get("index").asLong()).isEqualTo(3);
        assertThat(part.has("next")).isFalse();
        List<JsonNode> history = client.all("/api/log/checkpoints?limit=2");
        assertThat(client.get("/api/log/checkpoints?limit=1")
                        .json()
                        .path("total")
                        .asInt())
                .isGreaterThanOrEqualTo(history.size());
        assertThat(history).hasSizeGreaterThan(2);
        assertThat(history)
                .extracting(kept -> kept.get("size").asLong())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        IndependentVerifier verifier = new IndependentVerifier(auditor.key());
        for (JsonNode kept : history) {
            IndependentVerifier.Head head = verifier.head(kept.get("checkpoint").asString());
            assertThat(head.size()).isEqualTo(kept.get("size").asLong());
            assertThat(head.root()).isEqualTo(IndependentVerifier.root(lines.subList(0, (int) head.size())));
        }
    }

    @Test
    void everyFaultOfTheParametersIsTold() {
        faults("/api/log/proof/inclusion?factId=x&size=0&y=1&y=2", "factId", "size", "y");
        faults("/api/log/proof/inclusion", "factId");
        faults("/api/log/proof/consistency?to=99999999&from=-1", "to", "from");
        faults("/api/log/proof/consistency", "from");
        faults("/api/log/entries?start=-1&end=x", "start", "end");
        faults("/api/log/entries?start=1&start=2", "start");
        faults("/api/log/entries?start=5&end=2", "end");
        assertThat(client.get("/api/log/entries?start=5&end=2").text()).contains("must not be less than start (5)");
        faults("/api/log/checkpoints?limit=501&cursor=abc", "limit", "cursor");
        faults("/api/log/checkpoint?size=3", "size");
        faults("/api/log/key?x=", "x");
        faults("/api/releases/" + RELEASE + "/bundle?x=1", "x");
        String third = "0197a000-0000-7000-8000-000000000003";
        faults("/api/log/proof/inclusion?factId=" + third + "&size=2", "size");
        for (String nothing : List.of(
                "/api/releases/no-such-release/bundle",
                "/api/log/proof/inclusion?factId=00000000-0000-4000-8000-000000000000",
                "/api/log/nothing")) {
            Client.Answer answer = client.get(nothing);
            assertThat(answer.status()).as(answer.text()).isEqualTo(404);
            assertThat(answer.json().get("type").asString()).isEqualTo("/problems/not-found");
        }
    }

    private void faults(String path, String... parameters) {
        Client.Answer answer = client.get(path);
        assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(422);
        assertThat(answer.json().get("type").asString()).isEqualTo("/problems/malformed");
        assertThat(answer.json()
                        .get("faults")
                        .valueStream()
                        .map(fault -> fault.get("parameter").asString()))
                .as(answer.text())
                .containsExactlyInAnyOrder(parameters);
    }

    @Test
    void healthAndMetricsSpeakOfTheLog() {
        JsonNode health = client.get("/actuator/health").json();
        assertThat(health.path("components")
                        .path("transparency-log")
                        .path("status")
                        .asString())
                .isEqualTo("UP");
        String metrics = client.get("/actuator/prometheus").text().toLowerCase(Locale.ROOT);
        assertThat(metrics)
                .contains(
                        "modeldocket_log_size",
                        "modeldocket_log_lag",
                        "modeldocket_log_checkpoint_age_seconds",
                        "modeldocket_log_healthy 1");
    }

    @Test
    void theApiIsDescribed() {
        JsonNode paths = client.get("/openapi.json").json().path("paths");
        for (String path : List.of(
                "/api/log/checkpoint",
                "/api/log/checkpoints",
                "/api/log/key",
                "/api/log/proof/inclusion",
                "/api/log/proof/consistency",
                "/api/log/entries",
                "/api/releases/{releaseId}/bundle")) {
            JsonNode get = paths.path(path).path("get");
            assertThat(get.path("summary").asString("")).as(path).isNotEmpty();
            assertThat(get.path("responses").path("200").path("content").isEmpty())
                    .as(path)
                    .isFalse();
        }
    }
}
