package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code kill -9} while a file is imported that has bad lines of fifteen kinds: each line counts once, and each bad one is named. */
class ImportKillIT {
    private static final int RELEASES = 200;
    private static final int LINES = Boolean.getBoolean("modeldocket.long") ? 100_000 : 20_000;
    private static final int BAD = LINES / 100;
    private static final int EACH = 99;
    private static final int MOST_MEGABYTES_MORE = 150;

    /** What is made of a good line, and which member or rule the quarantine must name; empty for the line as a whole. */
    private record Kind(UnaryOperator<String> line, String named, boolean byRule) {}

    private static final List<Kind> KINDS = List.of(
            new Kind(fact -> fact.substring(0, 40), "", false),
            new Kind(_ -> "[1]", "", false),
            new Kind(fact -> fact.replace("release-", "unknown-"), "ReleaseIsRegistered", true),
            new Kind(fact -> fact.replaceFirst("\"releaseId\":\"[^\"]+\",", ""), "/releaseId", false),
            new Kind(fact -> fact.replace("release-", "No Id "), "/releaseId", false),
            new Kind(fact -> fact.replace("target-date", "target-day"), "/type", false),
            new Kind(fact -> fact.replace("\"occurred\":\"2026\",", ""), "/occurred", false),
            new Kind(fact -> fact.replace("\"2026\"", "\"06/09/2020\""), "/occurred", false),
            new Kind(fact -> fact.replace("\"2026\"", "\"2999\""), "OccurredNotInTheFuture", true),
            new Kind(fact -> fact.replaceFirst(",\"citations\":.*]", ""), "FactCitesASource", true),
            new Kind(fact -> fact.replace("\"publisher\":\"P\",", ""), "/citations/0/publisher", false),
            new Kind(fact -> fact.replace("PREVIEW", "SOON"), "/step", false),
            new Kind(fact -> fact.replace("announcedBy", "anouncedBy"), "/anouncedBy", false),
            new Kind(fact -> fact.replace("{\"type\"", "{\"factId\":\"7\",\"type\""), "/factId", false),
            new Kind(
                    fact -> fact.replace("target-date-announced", "access-restored")
                            .replaceFirst("\"step\".*COMPANY\"", "\"suspensionId\":\"none\""),
                    "SuspensionIsOpen",
                    true));

    @TempDir
    private Path data;

    @Test
    void anImportGoesOnAfterAKillCountsEachLineOnceAndNamesEachBadOne() throws Exception {
        SortedMap<Long, String> bad = new TreeMap<>();
        String file = file(bad);
        assertThat(bad).hasSize(BAD);
        String address;
        try (DocketProcess docket = start()) {
            address = send(docket, file);
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> report(docket, address).path("recorded").asLong() > LINES / 5);
            docket.kill();
        }
        try (DocketProcess docket = start()) {
            check(ended(docket, address), LINES - BAD, 0);
            assertThat(quarantine(docket, address)).isEqualTo(bad);
            int before = docket.residentMegabytes();
            String again = send(docket, file);
            check(ended(docket, again), 0, LINES - BAD);
            assertThat(quarantine(docket, again)).isEqualTo(bad);
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
        long refused = IntStream.range(0, BAD)
                .filter(i -> KINDS.get(i % KINDS.size()).byRule())
                .count();
        assertThat(report.path("refused").asLong()).isEqualTo(refused);
        assertThat(report.path("quarantined").asLong()).isEqualTo(BAD - refused);
    }

    /** By the number of the line, the rule or the member that is named. */
    private static SortedMap<Long, String> quarantine(DocketProcess docket, String address) {
        SortedMap<Long, String> lines = new TreeMap<>();
        docket.client().as("GET", address + "/quarantine").text().lines().forEach(text -> {
            JsonNode line = JsonMapper.shared().readTree(text);
            lines.put(
                    line.path("line").asLong(),
                    line.path("rule").asString(line.path("pointer").asString("")));
        });
        return lines;
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

    /** @param bad gets the numbers of the bad lines, which stand between the others, with what must be named of each */
    private static String file(SortedMap<Long, String> bad) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < RELEASES; i++) {
            lines.add("{\"releaseId\":\"release-" + i + "\",\"company\":\"C\",\"model\":\"M" + i + "\"}");
        }
        for (int i = lines.size(); i < LINES; i++) {
            String fact =
                    "{\"type\":\"target-date-announced\",\"releaseId\":\"release-" + i % RELEASES + "\",\"note\":\"" + i
                            + "\",\"occurred\":\"2026\",\"step\":\"PREVIEW\",\"target\":\"2027\",\"announcedBy\":\"COMPANY\","
                            + "\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}]}";
            if (i % EACH == 0 && bad.size() < BAD) {
                Kind kind = KINDS.get(bad.size() % KINDS.size());
                bad.put(i + 1L, kind.named());
                lines.add(kind.line().apply(fact));
            } else {
                lines.add(fact);
            }
        }
        return String.join("\n", lines);
    }
}
