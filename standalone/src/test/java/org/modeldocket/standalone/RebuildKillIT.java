package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** {@code kill -9} half-way through rebuilds: reads are whole before, and after the restart the old views still answer, and the rebuild begins again. */
class RebuildKillIT {
    private static final int FACTS = 4_000;
    private static final int KILLS = 1;
    private static final String REBUILD = "/api/admin/projections/views/rebuild";

    @TempDir
    private Path data;

    @Test
    void aRebuildKilledHalfWayMixesNothing() throws Exception {
        GeneratedRecord.write(data, FACTS, 0);
        List<RecordedFact> record = StoredRecord.read(data);
        assertThat(record).hasSize(FACTS);
        for (int kill = 1; kill <= KILLS; kill++) {
            try (DocketProcess docket = DocketProcess.start(data, "--modeldocket.sample=false");
                    ExecutorService readers = Executors.newSingleThreadExecutor()) {
                AtomicBoolean over = new AtomicBoolean();
                Future<Integer> reads = readers.submit(() -> read(docket.client(), record, over));
                awaitHalfWay(docket.client());
                over.set(true);
                assertThat(reads.get()).isPositive();
                docket.kill();
            }
        }
        try (DocketProcess docket = DocketProcess.start(data, "--modeldocket.sample=false")) {
            assertThat(docket.output())
                    .contains("MD-VIEW-013")
                    .doesNotContain("MD-VIEW-001", "MD-VIEW-002", "MD-VIEW-003");
            ViewsEqualRecord.check(docket.client(), record);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> docket.client()
                            .as("GET", REBUILD)
                            .json()
                            .path("state")
                            .asString()
                            .equals("DONE"));
            ViewsEqualRecord.check(docket.client(), record);
            // The record was made without a server, so an administrator confirms the new key of its log.
            assertThat(docket.client().post("/actuator/signingkey", "{}").status())
                    .isEqualTo(200);
            await().untilAsserted(() -> {
                Client.Answer health = docket.client().get("/actuator/health");
                assertThat(health.status()).as(health.text()).isEqualTo(200);
            });
            assertThat(docket.command("projections", "rebuild", "views", "--wait"))
                    .startsWith("0 ")
                    .contains("DONE, 4,000 of 4,000 facts");
            ViewsEqualRecord.check(docket.client(), record);
            assertThat(docket.terminate()).isIn(0, 143);
        }
        try (DocketProcess docket = DocketProcess.start(data, "--modeldocket.sample=false")) {
            // All that is said of the views is that the table of periods is loaded.
            assertThat(docket.output()).doesNotContainPattern("MD-VIEW-(?!034)");
            assertThat(docket.client()
                            .as("GET", "/api/admin/projections")
                            .json()
                            .findValuesAsString("generation"))
                    .allSatisfy(generation ->
                            assertThat(Integer.parseInt(generation)).isGreaterThan(2));
        }
    }

    /** Begins rebuilds until one is seen half-way. */
    private static void awaitHalfWay(Client client) {
        await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(1)).until(() -> {
            if (client.as("POST", REBUILD).status() == 202) {
                return false;
            }
            JsonNode progress = client.as("GET", REBUILD).json();
            long position = progress.path("position").asLong();
            return progress.path("state").asString().equals("RUNNING") && position > 0 && position < FACTS;
        });
    }

    /** Reads timeline after timeline; each must be whole. */
    private static int read(Client client, List<RecordedFact> record, AtomicBoolean over) {
        Map<ReleaseId, List<RecordedFact>> releases = StoredRecord.byRelease(record);
        int reads = 0;
        while (!over.get()) {
            for (ReleaseId release : releases.keySet()) {
                assertThat(client.all("/api/releases/" + release + "/facts?limit=500"))
                        .hasSameSizeAs(releases.get(release));
                reads++;
                if (over.get()) {
                    break;
                }
            }
        }
        return reads;
    }
}
