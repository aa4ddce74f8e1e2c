package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.standalone.HostileClients.Wish;

/**
 * The program as it is started by its script, with 512 MB of heap, on a record of 35,000 facts with a case of 5,000: beside hostile
 * clients, and killed. Twenty minutes, so only with {@code -Dmodeldocket.long=true}; {@code -Dmodeldocket.abuse.seconds} shortens
 * it. The short forms are {@link CostlyReadsTest} and {@link SlowConnectionsTest}.
 */
@EnabledIfSystemProperty(named = "modeldocket.long", matches = "true")
class AbuseIT {
    private static final Duration READERS = Duration.ofSeconds(Integer.getInteger("modeldocket.abuse.seconds", 600));
    private static final Duration OTHERS = READERS.dividedBy(10);
    private static final int MOST_MEGABYTES = 800;
    private static final String SCRIPT = "target/model-docket/start";

    @TempDir
    private Path data;

    /** How long each answer took, in milliseconds. */
    private record Took(List<Long> millis) {
        long median() {
            return millis.stream().sorted().toList().get(millis.size() / 2);
        }

        long most() {
            return millis.stream().max(Long::compare).orElseThrow();
        }

        @Override
        public String toString() {
            return millis.size() + " answers, median " + median() + " ms, most " + most() + " ms";
        }
    }

    @Test
    void ordinaryClientsAreAnsweredBesideHostileOnes() throws Exception {
        GeneratedRecord.write(data, 30_000, 5_000);
        try (DocketProcess docket = start()) {
            Client client = docket.client();
            assertThat(client.post("/actuator/signingkey", "{}").status()).isEqualTo(200);
            besides(docket, 0, Wish.WAIT, OTHERS);
            Took besideReaders = besides(docket, 8, Wish.COSTLY_READS, READERS);
            assertThat(besideReaders.median()).isLessThanOrEqualTo(100);
            assertThat(besideReaders.most()).isLessThanOrEqualTo(2_000);
            besides(docket, 300, Wish.LONG_PAGE, OTHERS);
            besides(docket, 60, Wish.BUNDLE, OTHERS);
            besides(docket, 510, Wish.WAIT, OTHERS);
            for (String begin : List.of(
                    SlowConnections.multipartRead("/api/releases"),
                    SlowConnections.write("Authorization: Bearer " + Client.TOKEN + "\r\n"))) {
                try (SlowConnections bodies = new SlowConnections(client, 520, begin, 5_000)) {
                    besides(docket, 0, Wish.WAIT, OTHERS);
                    assertThat(bodies.ended()).isPositive();
                }
            }
        }
    }

    @Test
    void aCaseOfLateFactsIsThereTwoMinutesAfterAKill() throws Exception {
        GeneratedRecord.writeLate(data, 32_000, 3_000);
        try (DocketProcess docket = start()) {
            docket.kill();
        }
        long begin = System.nanoTime();
        try (DocketProcess docket = start()) {
            System.out.println("AbuseIT ready after a kill: " + millisSince(begin) + " ms");
            assertThat(docket.client()
                            .get("/api/releases/" + GeneratedRecord.LONG_CASE)
                            .status())
                    .isEqualTo(200);
            assertThat(millisSince(begin)).isLessThanOrEqualTo(120_000);
        }
    }

    private DocketProcess start() throws Exception {
        return DocketProcess.started(
                List.of("env", "JAVA_OPTIONS=-Xmx512m", "JAVA_HOME=" + System.getProperty("java.home"), SCRIPT),
                data,
                "--modeldocket.sample=false");
    }

    /** Writes and reads in turn while hostile clients ask as fast as they are answered; how long the writes took. */
    private static Took besides(DocketProcess docket, int hostile, Wish wish, Duration time) throws Exception {
        Client client = docket.client();
        Took writes = new Took(new ArrayList<>());
        Took reads = new Took(new ArrayList<>());
        Took health = new Took(new ArrayList<>());
        try (HostileClients others = HostileClients.of(client, hostile, wish)) {
            long end = System.nanoTime() + time.toNanos();
            for (int n = 0; System.nanoTime() < end; n++) {
                String body = "{\"company\":\"Writer\",\"model\":\"" + wish + " " + System.nanoTime() + "\"}";
                ask(writes, 201, () -> client.post("/api/releases", body));
                String read = "/api/releases/generated-model-" + (1 + n % 100);
                ask(reads, 200, () -> client.get(read));
                ask(health, 200, () -> client.get("/actuator/health/liveness"));
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
            assertThat(others.areThere()).isTrue();
        }
        int resident = docket.residentMegabytes();
        System.out.println("AbuseIT beside " + hostile + " " + wish + ": writes " + writes + "; reads " + reads
                + "; health " + health + "; resident " + resident + " MB");
        assertThat(resident).isLessThan(MOST_MEGABYTES);
        return writes;
    }

    private static void ask(Took took, int status, Supplier<Client.Answer> request) {
        long begin = System.nanoTime();
        assertThat(request.get().status()).isEqualTo(status);
        took.millis.add(millisSince(begin));
    }

    private static long millisSince(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin).toMillis();
    }
}
