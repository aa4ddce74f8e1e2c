package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hostile clients of the packaged jar with 512 MB of heap, on a record of 35,000 facts with a case of 5,000. Ten minutes and more,
 * so only with {@code -Dmodeldocket.long=true}; {@code -Dmodeldocket.abuse.seconds} shortens the first part. The short forms are
 * {@link CostlyReadsTest} and {@link SlowConnectionsTest}.
 */
@EnabledIfSystemProperty(named = "modeldocket.long", matches = "true")
class AbuseIT {
    private static final Duration READERS = Duration.ofSeconds(Integer.getInteger("modeldocket.abuse.seconds", 600));
    private static final Duration OTHERS = Duration.ofSeconds(60);
    private static final int MOST_MEGABYTES = 800;
    private static final String LONG_CASE = "/api/releases/" + GeneratedRecord.LONG_CASE;

    @TempDir
    private Path data;

    /** How long each answer took, in milliseconds, rising. */
    private record Took(List<Long> millis) {
        long median() {
            return millis.get(millis.size() / 2);
        }

        long most() {
            return millis.getLast();
        }

        @Override
        public String toString() {
            return millis.size() + " answers, median " + median() + " ms, most " + most() + " ms";
        }
    }

    @Test
    void ordinaryClientsAreAnsweredBesideHostileOnes() throws Exception {
        GeneratedRecord.write(data, 30_000, 5_000);
        try (DocketProcess docket = DocketProcess.start(data, "--modeldocket.sample=false")) {
            Client client = docket.client();
            Took besideReaders = beside(client, 8, AbuseIT::costly, READERS);
            Took besideCrowd = beside(client, 300, () -> "/releases/long-case?validAt=" + day(), OTHERS);
            Took besideBundles = beside(client, 60, () -> LONG_CASE + "/bundle", OTHERS);
            System.out.println("AbuseIT 8 readers: " + besideReaders + "; 300 on a page: " + besideCrowd
                    + "; 60 bundles: " + besideBundles + "; resident " + docket.residentMegabytes() + " MB");
            try (SlowConnections bodies =
                    new SlowConnections(client, 520, SlowConnections.multipartRead("/api/releases"), 5_000)) {
                System.out.println("AbuseIT 520 slow bodies: " + beside(client, 0, () -> "/", OTHERS));
                assertThat(bodies.ended()).isPositive();
            }
            System.out.println("AbuseIT 510 waits: " + beside(client, 510, () -> "wait", OTHERS));
            assertThat(docket.residentMegabytes()).isLessThan(MOST_MEGABYTES);
            assertThat(besideReaders.median()).isLessThanOrEqualTo(100);
            assertThat(besideReaders.most()).isLessThanOrEqualTo(2_000);
        }
    }

    private static String day() {
        return LocalDate.of(2011, 1, 1)
                .plusDays(ThreadLocalRandom.current().nextInt(5_000))
                .toString();
    }

    private static String costly() {
        return switch (ThreadLocalRandom.current().nextInt(3)) {
            case 0 -> LONG_CASE + "/replay?limit=500&validAt=" + day();
            case 1 -> "/releases/long-case?validAt=" + day();
            default -> "/?validAt=" + day();
        };
    }

    /** Writes and reads in turn while hostile clients ask as fast as they can; how long the writes took. */
    private static Took beside(Client client, int hostile, Supplier<String> path, Duration time) {
        AtomicBoolean over = new AtomicBoolean();
        List<Long> writes = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < hostile; i++) {
                others.execute(() -> ask(client, path, over));
            }
            try {
                long end = System.nanoTime() + time.toNanos();
                for (int n = 0; System.nanoTime() < end; n++) {
                    long begin = System.nanoTime();
                    String body = "{\"company\":\"Writer\",\"model\":\"" + hostile + " " + n + " " + begin + "\"}";
                    assertThat(client.post("/api/releases", body).status()).isEqualTo(201);
                    writes.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
                    assertThat(client.get("/api/releases/generated-model-" + (1 + n % 100))
                                    .status())
                            .isEqualTo(200);
                    assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
                    LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                }
            } finally {
                over.set(true);
            }
        }
        return new Took(writes.stream().sorted().toList());
    }

    /** What it is answered is its own concern. */
    private static void ask(Client client, Supplier<String> path, AtomicBoolean over) {
        while (!over.get()) {
            String address = path.get();
            HttpRequest request = address.equals("wait")
                    ? client.request("/api/releases/generated-model-5", "X-Min-Sequence", "999999")
                            .build()
                    : client.request(address).build();
            try {
                client.send(request);
            } catch (UncheckedIOException e) {
                // Cut off, or out of patience: it asks again.
                LockSupport.parkNanos(1_000_000);
            }
        }
    }
}
