package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} while a file is imported. */
class ImportKillIT {
    private static final int RELEASES = 200;
    private static final int LINES = Boolean.getBoolean("modeldocket.long") ? 100_000 : 20_000;
    private static final int BAD = LINES / 100;
    private static final int MOST_MEGABYTES_MORE = 150;

    @TempDir
    private Path data;

    @Test
    void anImportGoesOnAfterAKillAndCountsEachLineOnce() throws Exception {
        String file = file();
        String address;
        try (DocketProcess docket = start()) {
            address = send(docket, file);
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> report(docket, address).path("recorded").asLong() > LINES / 5);
            docket.kill();
        }
        try (DocketProcess docket = start()) {
            check(ended(docket, address), LINES - BAD, 0);
            int before = docket.residentMegabytes();
            check(ended(docket, send(docket, file)), 0, LINES - BAD);
            assertThat(docket.residentMegabytes()).isLessThan(before + MOST_MEGABYTES_MORE);
            assertThat(docket.terminate()).isIn(0, 143);
        }
        assertThat(StoredRecord.read(data)).hasSize(LINES - BAD);
    }

    private DocketProcess start() throws IOException {
        return DocketProcess.started(
                List.of(
                        DocketProcess.java(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ModelDocket.class.getName()),
                data,
                "--modeldocket.sample=false");
    }

    private static void check(JsonNode report, long recorded, long repeated) {
        assertThat(report.path("state").asString()).as(report.toString()).isEqualTo("DONE");
        assertThat(report.path("lines").asLong()).isEqualTo(LINES);
        assertThat(report.path("recorded").asLong()).as(report.toString()).isEqualTo(recorded);
        assertThat(report.path("repeated").asLong()).isEqualTo(repeated);
        assertThat(report.path("refused").asLong()).isEqualTo(BAD / 2);
        assertThat(report.path("quarantined").asLong()).isEqualTo(BAD / 2);
    }

    private static JsonNode ended(DocketProcess docket, String address) {
        AtomicReference<JsonNode> last = new AtomicReference<>();
        await().atMost(Duration.ofMinutes(5)).until(() -> {
            last.set(report(docket, address));
            return !last.get().path("state").asString().equals("RUNNING");
        });
        return last.get();
    }

    private static JsonNode report(DocketProcess docket, String address) {
        return docket.client().as("GET", address).json();
    }

    private static String send(DocketProcess docket, String file) {
        Client.Answer accepted = docket.client().post("/api/imports", file, "Content-Type", "application/x-ndjson");
        assertThat(accepted.status()).isEqualTo(202);
        return accepted.header("Location");
    }

    /** The last lines are bad, by turns cut off and about a release that is not there. */
    private static String file() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            lines.add("{\"releaseId\":\"release-" + i + "\",\"company\":\"C\",\"model\":\"M" + i + "\"}");
        }
        for (int i = lines.size(); i < LINES; i++) {
            String fact =
                    "{\"type\":\"target-date-announced\",\"releaseId\":\"release-" + i % RELEASES + "\",\"note\":\"" + i
                            + "\",\"occurred\":\"2026\",\"step\":\"PREVIEW\",\"target\":\"2027\",\"announcedBy\":\"COMPANY\","
                            + "\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}]}";
            boolean good = i < LINES - BAD;
            lines.add(good ? fact : i % 2 == 0 ? fact.substring(0, 40) : fact.replace("release-", "unknown-"));
        }
        return String.join("\n", lines);
    }
}
