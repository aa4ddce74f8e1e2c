package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.modeldocket.command.api.Server.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Imports files as a client does, and waits for their end. */
record ImportClient(Server server) {
    private static final String BEARER = "Bearer " + Server.TOKEN;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came of a file whose lines have ' for ". */
    JsonNode run(String query, String... lines) {
        return run(query, (String.join("\n", lines) + "\n").replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    JsonNode run(String query, byte[] file) {
        Answer accepted = server.post(
                "/api/imports" + query, BodyPublishers.ofByteArray(file), "Content-Type", "application/x-ndjson");
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/api/imports/" + accepted.text("importId"));
        return ended(accepted.header("Location"));
    }

    JsonNode ended(String address) {
        AtomicReference<JsonNode> last = new AtomicReference<>(JSON.nullNode());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    last.set(get(address).body());
                    return !last.get().path("state").asString().equals("RUNNING");
                });
        return last.get();
    }

    Answer get(String path) {
        return server.send("GET", path, "Authorization", BEARER);
    }

    List<JsonNode> quarantine(JsonNode report) {
        return get("/api/imports/" + report.path("importId").asString() + "/quarantine")
                .raw()
                .body()
                .lines()
                .map(JSON::readTree)
                .toList();
    }

    /** Recorded, repeated, refused, quarantined. */
    static List<Long> counts(JsonNode report) {
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
        assertThat(report.path("waiting").asLong()).isZero();
        List<Long> counts = List.of("recorded", "repeated", "refused", "quarantined").stream()
                .map(member -> report.path(member).asLong())
                .toList();
        assertThat(report.path("lines").asLong())
                .isEqualTo(counts.stream().mapToLong(Long::longValue).sum());
        return counts;
    }
}
