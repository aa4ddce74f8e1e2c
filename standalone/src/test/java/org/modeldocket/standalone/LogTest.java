package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.log.audit.CheckpointCommand;
import org.modeldocket.command.log.audit.VerifyCommand;
import tools.jackson.databind.JsonNode;

/** The transparency log over HTTP, verified by the product's auditor and by one that shares no code with it. */
class LogTest {
    private static final String RELEASE = "openai-gpt-5-6";

    @RegisterExtension
    private static final RunningDocket DOCKET = new RunningDocket("--modeldocket.log.origin=log.example.org/docket");

    @TempDir
    private Path directory;

    private Client client;
    private String key;

    private record Said(int code, String text) {}

    @BeforeEach
    void connect() {
        client = DOCKET.client();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.get("/api/log/checkpoint").status() == 200);
        key = client.get("/api/log/key").text().strip();
    }

    private JsonNode record() {
        Client.Answer answer =
                client.post("/api/releases", "{\"company\":\"Log Company\",\"model\":\"" + System.nanoTime() + "\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** Records a fact and waits until it is signed: the proof of it does. */
    private JsonNode recordAndProve() {
        return client.get("/api/log/proof/inclusion?factId="
                        + record().get("factId").asString())
                .json();
    }

    private Said verify(String... arguments) {
        StringWriter out = new StringWriter();
        int code = VerifyCommand.run(new PrintWriter(out, true), new PrintWriter(out, true), arguments);
        return new Said(code, out.toString());
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void aBundleProvesEveryFactOfACase() throws Exception {
        Client.Answer answer = client.get("/api/releases/" + RELEASE + "/bundle");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().propertyNames())
                .containsExactly("origin", "publicKey", "checkpoint", "size", "entries");
        assertThat(answer.json().get("origin").asString()).isEqualTo("log.example.org/docket");
        assertThat(answer.json().get("publicKey").asString()).isEqualTo(key);
        int facts = client.all("/api/releases/" + RELEASE + "/facts").size();
        assertThat(new IndependentVerifier(key).bundle(answer.text())).isEqualTo(facts);
        Said said = verify("bundle", file("bundle.json", answer.text()).toString(), "--key", key);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text())
                .contains(
                        "verified: " + facts + " facts of " + RELEASE + " were read",
                        "cannot be found by this: facts of " + RELEASE + " after sequence " + (facts - 1));
    }

    /** Each kind of change, seen by both verifiers. */
    @Test
    void aBundleThatWasTouchedProvesNothing() throws Exception {
        String bundle = client.get("/api/releases/" + RELEASE + "/bundle").text();
        JsonNode entries =
                client.get("/api/releases/" + RELEASE + "/bundle").json().get("entries");
        String secondProof = entries.get(1).get("proof").get(0).asString();
        List<String> touched = new ArrayList<>();
        touched.add(bundle.replaceFirst("Founding cases", "Founding caseS"));
        touched.add(bundle.replaceFirst("\\\\\"sequence\\\\\":1", "\\\\\"sequence\\\\\":2"));
        touched.add(bundle.replaceFirst("\"index\":1", "\"index\":2"));
        touched.add(bundle.replace(
                secondProof, entries.get(0).get("leaf").asString().length() + secondProof.substring(2)));
        touched.add(bundle.replace("\"size\":", "\"size\":1"));
        touched.add(bundle.replaceFirst("log.example.org/docket", "log.example.org/docker"));
        touched.add(bundle.replaceFirst("\\\\n[0-9]+\\\\n", "\\\\n3\\\\n"));
        int first = bundle.indexOf("{\"index\"");
        int second = bundle.indexOf("{\"index\"", first + 1);
        touched.add(bundle.substring(0, first) + bundle.substring(second));
        for (String one : touched) {
            assertThat(one).isNotEqualTo(bundle);
            assertThatThrownBy(() -> new IndependentVerifier(key).bundle(one))
                    .as(one)
                    .isInstanceOf(RuntimeException.class);
            Said said = verify("bundle", file("touched.json", one).toString(), "--key", key);
            assertThat(said.code()).as(said.text() + one).isEqualTo(1);
        }
    }

    @Test
    void anotherKeyIsNotTrusted() throws Exception {
        String other = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        String bundle = client.get("/api/releases/" + RELEASE + "/bundle").text();
        assertThatThrownBy(() -> new IndependentVerifier(other).bundle(bundle)).hasMessage("not signed by the key");
        Said said = verify("bundle", file("bundle.json", bundle).toString(), "--key", other);
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.text()).contains("wrong-key: ");
    }

    @Test
    void aFactIsProvedAsSoonAsItIsRecorded() {
        JsonNode recorded = record();
        Client.Answer proof = client.get(
                "/api/log/proof/inclusion?factId=" + recorded.get("factId").asString());
        assertThat(proof.status()).as(proof.text()).isEqualTo(200);
        assertThat(proof.json().get("index").asLong())
                .isEqualTo(recorded.get("position").asLong() - 1);
        Client.Answer bundle =
                client.get("/api/releases/" + record().get("releaseId").asString() + "/bundle");
        assertThat(new IndependentVerifier(key).bundle(bundle.text())).isEqualTo(1);
    }

    @Test
    void inclusionAndConsistencyHoldForEverySize() {
        JsonNode recorded = recordAndProve();
        String id = recorded.get("factId").asString();
        long position = recorded.get("index").asLong() + 1;
        IndependentVerifier verifier = new IndependentVerifier(key);
        long size = client.get("/api/log/proof/inclusion?factId=" + id)
                .json()
                .get("size")
                .asLong();
        List<String> lines = entries();
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

    private List<String> entries() {
        Client.Answer answer = client.get("/api/log/entries", "Accept", "application/jsonl");
        assertThat(answer.header("Content-Type")).startsWith("application/jsonl");
        return answer.text().lines().toList();
    }

    @Test
    void theExportLeadsToTheCheckpoint() throws Exception {
        String note = client.get("/api/log/checkpoint").text();
        IndependentVerifier.Head head = new IndependentVerifier(key).head(note);
        List<String> lines = entries();
        assertThat(IndependentVerifier.root(lines.subList(0, (int) head.size())))
                .isEqualTo(head.root());
        String export = String.join("\n", lines) + "\n";
        String kept = file("kept", note).toString();
        Said said = verify("entries", file("entries", export).toString(), "--checkpoint", kept, "--key", key);
        assertThat(said.code()).as(said.text()).isZero();
        Said swapped = verify(
                "entries",
                file(
                                "swapped",
                                lines.get(1) + "\n" + lines.get(0) + "\n"
                                        + String.join("\n", lines.subList(2, lines.size())))
                        .toString(),
                "--checkpoint",
                kept,
                "--key",
                key);
        assertThat(swapped.code()).isEqualTo(1);
        assertThat(swapped.text()).contains("out-of-order: position 1, fact ", "root-differs: ");
        Said shorter = verify(
                "entries",
                file("shorter", String.join("\n", lines.subList(0, 5))).toString(),
                "--checkpoint",
                kept,
                "--key",
                key);
        assertThat(shorter.text()).contains("missing: positions 6 to " + head.size());
    }

    @Test
    void entriesComeInPartsAndTheHistoryToo() {
        for (int i = 0; i < 3; i++) {
            recordAndProve();
        }
        List<String> lines = entries();
        JsonNode part = client.get("/api/log/entries?start=2&end=3").json();
        assertThat(part.get("items")).hasSize(2);
        assertThat(part.get("items").get(0).get("leaf").asString()).isEqualTo(lines.get(2));
        assertThat(part.get("items").get(1).get("index").asLong()).isEqualTo(3);
        assertThat(part.has("next")).isFalse();
        List<JsonNode> history = client.all("/api/log/checkpoints?limit=2");
        assertThat(history).hasSizeGreaterThan(2);
        assertThat(history)
                .extracting(kept -> kept.get("size").asLong())
                .isSortedAccordingTo((a, b) -> Long.compare(b, a));
        IndependentVerifier verifier = new IndependentVerifier(key);
        for (JsonNode kept : history) {
            IndependentVerifier.Head head = verifier.head(kept.get("checkpoint").asString());
            assertThat(head.size()).isEqualTo(kept.get("size").asLong());
            assertThat(head.root()).isEqualTo(IndependentVerifier.root(lines.subList(0, (int) head.size())));
        }
    }

    @Test
    void aCheckpointIsKeptAndContinued() throws Exception {
        Path kept = directory.resolve("kept.txt");
        assertThat(keep(kept)).isZero();
        String first = Files.readString(kept);
        recordAndProve();
        assertThat(keep(kept)).isZero();
        String second = Files.readString(kept);
        assertThat(second).isNotEqualTo(first);
        String proof = client.get("/api/log/proof/consistency?from=" + size(first) + "&to=" + size(second))
                .text();
        Said said = verify(
                "consistency",
                file("first", first).toString(),
                kept.toString(),
                "--proof",
                file("proof", proof).toString(),
                "--key",
                key);
        assertThat(said.code()).as(said.text()).isZero();
        String export = String.join("\n", entries());
        assertThat(verify(
                                "consistency",
                                directory.resolve("first").toString(),
                                kept.toString(),
                                "--entries",
                                file("e", export).toString(),
                                "--key",
                                key)
                        .code())
                .isZero();
        assertThat(verify("consistency", directory.resolve("first").toString(), kept.toString(), "--key", key)
                        .code())
                .isEqualTo(2);
        Said backwards = verify(
                "consistency", kept.toString(), directory.resolve("first").toString(), "--key", key);
        assertThat(backwards.code()).as(backwards.text()).isEqualTo(1);
    }

    private int keep(Path file) {
        StringWriter out = new StringWriter();
        return CheckpointCommand.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "--save",
                file.toString(),
                "--url",
                client.base(),
                "--key",
                key);
    }

    private static long size(String note) {
        return Long.parseLong(note.split("\n")[1]);
    }

    @Test
    void everyFaultOfTheParametersIsTold() {
        faults("/api/log/proof/inclusion?factId=x&size=0&y=1&y=2", "factId", "size", "y");
        faults("/api/log/proof/inclusion", "factId");
        faults("/api/log/proof/consistency?to=99999999&from=-1", "to", "from");
        faults("/api/log/proof/consistency", "from");
        faults("/api/log/entries?start=-1&end=x", "start", "end");
        faults("/api/log/entries?start=1&start=2", "start");
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
        assertThat(paths.path("/api/releases/{releaseId}/bundle")
                        .path("get")
                        .path("responses")
                        .path("200")
                        .toString())
                .contains("origin", "publicKey", "checkpoint", "size", "entries", "index", "leaf", "proof");
    }
}
