package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.RecordedFact;

/**
 * {@code kill -9} at random moments while several clients write: what was acknowledged is there once, the views agree, and the log
 * contradicts nothing that it has shown.
 */
class KillIT {
    private static final int ROUNDS = Integer.getInteger("modeldocket.rounds", 6);
    private static final int WRITERS = 6;
    private static final String CITED = "\"citations\":[{\"publisher\":\"The Gazette\",\"title\":\"A report\"}]";

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    private Watcher watcher;
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();

    @Test
    void whatWasAcknowledgedSurvivesAndIsThereOnce() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("KillIT seed " + seed);
        Random random = new Random(seed);
        watcher = new Watcher(elsewhere.resolve("kept"));
        for (int round = 0; round < ROUNDS; round++) {
            List<RecordedFact> record = round == 0 ? List.of() : StoredRecord.read(data);
            try (DocketProcess docket = DocketProcess.start(data, "--modeldocket.sample=false")) {
                ViewsEqualRecord.check(docket.client(), record);
                assertViewsWentOn(docket);
                writeAndKill(docket, round, random.nextLong(1_500));
            }
            check(StoredRecord.read(data));
            watcher.verify(data);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS * WRITERS);
        System.out.println("KillIT acknowledged " + acknowledged.size() + " facts over " + ROUNDS + " kills");
        List<RecordedFact> record = StoredRecord.read(data);
        try (DocketProcess docket = DocketProcess.start(data, "--modeldocket.sample=false")) {
            ViewsEqualRecord.check(docket.client(), record);
            assertViewsWentOn(docket);
            assertThat(docket.terminate()).isIn(0, 143);
            assertThat(docket.output()).doesNotContain("\tat ").doesNotContain("Exception");
        }
        assertThat(StoredRecord.read(data)).isEqualTo(record);
        watcher.verify(data);
        assertThat(watcher.size()).isPositive();
    }

    private static void assertViewsWentOn(DocketProcess docket) {
        assertThat(docket.output())
                .doesNotContain("MD-VIEW-001", "MD-VIEW-002", "MD-VIEW-003", "MD-VIEW-013", "MD-VIEW-028");
        assertThat(docket.client().as("GET", "/api/admin/projections").json().findValuesAsString("generation"))
                .containsExactly("1");
    }

    private void writeAndKill(DocketProcess docket, int round, long millis) throws InterruptedException {
        Client client = docket.client();
        AtomicBoolean dead = new AtomicBoolean();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String release = "release-" + round % 4 + "-" + writer;
                writers.submit(() -> write(client, release, dead));
            }
            writers.submit(() -> watcher.watch(client, dead));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            docket.kill();
            dead.set(true);
        }
    }

    private void write(Client client, String release, AtomicBoolean dead) {
        try {
            send(
                    client,
                    "/api/releases",
                    "{\"releaseId\":\"" + release + "\",\"company\":\"C\",\"model\":\"M\",\"factId\":\""
                            + UUID.nameUUIDFromBytes(release.getBytes(StandardCharsets.UTF_8)) + "\"}");
            while (!dead.get()) {
                UUID id = UUID.randomUUID();
                send(
                        client,
                        "/api/releases/" + release + "/facts",
                        "{\"type\":\"target-date-announced\",\"factId\":\""
                                + id
                                + "\",\"note\":\""
                                + id
                                + "\",\"occurred\":\"2026\",\"step\":\"PREVIEW\",\"target\":\"2027\","
                                + "\"announcedBy\":\"COMPANY\"," + CITED + "}");
            }
        } catch (UncheckedIOException e) {
            // The server died with the request in flight: it was never acknowledged, and may or may not be there.
            assertThat(e).isNotNull();
        }
    }

    private void send(Client client, String path, String body) {
        Client.Answer answer = client.post(path, body);
        if (answer.status() == 201) {
            acknowledged.put(
                    answer.json().path("factId").asString(),
                    answer.json().path("position").asLong());
        }
    }

    private void check(List<RecordedFact> record) {
        Map<String, Long> positions = new HashMap<>();
        Map<String, Long> sequences = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < record.size(); i++) {
            RecordedFact fact = record.get(i);
            if (fact.position() != i + 1) {
                wrong.add("position " + fact.position() + " stands at place " + (i + 1));
            }
            if (positions.put(fact.fact().factId().toString(), fact.position()) != null) {
                wrong.add("twice: " + fact.fact().factId());
            }
            long next = sequences.merge(fact.releaseId().value(), 0L, (n, zero) -> n + 1);
            if (fact.sequence() != next) {
                wrong.add("sequence " + fact.sequence() + " of " + fact.releaseId() + " instead of " + next);
            }
        }
        acknowledged.forEach((factId, position) -> {
            if (!position.equals(positions.get(factId))) {
                wrong.add("acknowledged at " + position + ", found at " + positions.get(factId) + ": " + factId);
            }
        });
        assertThat(wrong).isEmpty();
    }
}
