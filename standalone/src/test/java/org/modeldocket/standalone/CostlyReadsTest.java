package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.platform.load.CheapRead;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reads that would take everything, if they could. */
class CostlyReadsTest {
    private static final int WAITING = 3;

    private static volatile CountDownLatch held = new CountDownLatch(1);

    @RestController
    static class Planted {
        /** As long as a whole replay. */
        @GetMapping("/api/planted/costly")
        String costly() throws InterruptedException {
            return held.await(30, TimeUnit.SECONDS) + " "
                    + Thread.currentThread().isVirtual();
        }

        @CheapRead
        @GetMapping("/api/planted/cheap")
        String cheap() {
            return "" + Thread.currentThread().isVirtual();
        }

        /** More than is kept of an answer. */
        @GetMapping("/api/planted/long")
        String longAnswer() {
            return "0123456789".repeat(500_000);
        }
    }

    @Import(Planted.class)
    static class Defect {}

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.withPlanted(
            Defect.class, "--modeldocket.costly-reads-at-once=1", "--modeldocket.costly-reads-waiting=" + WAITING);

    @BeforeEach
    void hold() {
        held = new CountDownLatch(1);
    }

    @Test
    void costlyReadsLeaveRoomForWritersAndCheapReads() throws Exception {
        Client client = DOCKET.client();
        try (ExecutorService hostile = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Answer>> costly = IntStream.range(0, 20)
                    .mapToObj(i -> hostile.submit(() -> client.get("/api/planted/costly")))
                    .toList();
            await().until(() -> costly.stream().filter(Future::isDone).count() == 20 - 1 - WAITING);
            assertThat(client.get("/api/releases/openai-gpt-5-6").status()).isEqualTo(200);
            assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
            assertThat(client.post("/api/releases", "{\"company\":\"Writer\",\"model\":\"Between the readers\"}")
                            .status())
                    .isEqualTo(201);
            held.countDown();
            int answered = 0;
            for (Future<Client.Answer> read : costly) {
                Client.Answer answer = read.get();
                if (answer.status() == 200) {
                    answered++;
                    assertThat(answer.text()).isEqualTo("true false");
                } else {
                    assertThat(answer.status()).isEqualTo(503);
                    assertThat(answer.header("Retry-After")).isEqualTo("1");
                    assertThat(answer.json().path("type").asString()).endsWith("/problems/busy");
                }
            }
            assertThat(answered).isEqualTo(1 + WAITING);
        }
        assertThat(client.get("/actuator/prometheus").text())
                .containsPattern("modeldocket_requests_rejected_total\\{reason=\"costly-reads\"\\} [1-9]")
                .contains("modeldocket_reads_costly_waiting 0", "modeldocket_reads_costly_working 0");
    }

    @Test
    void aShortReadIsAnsweredWhileLongOnesHaveAllOtherTurns() throws Exception {
        Client client = DOCKET.client();
        try (ExecutorService hostile = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Answer>> costly = IntStream.range(0, 8)
                    .mapToObj(i -> hostile.submit(() -> client.get("/api/planted/costly")))
                    .toList();
            await().until(() -> costly.stream().filter(Future::isDone).count() == 8 - 1 - WAITING);
            assertThat(client.get("/about").status()).isEqualTo(200);
            held.countDown();
        }
    }

    @Test
    void aCheapReadIsAnsweredAtOnce() {
        assertThat(DOCKET.client().get("/api/planted/cheap").text()).isEqualTo("true");
    }

    @Test
    void anAnswerThatIsLongComesWhole() {
        Client.Answer answer = DOCKET.client().get("/api/planted/long");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).hasSize(5_000_000).endsWith("6789");
    }

    @Test
    void aReadThatFailsGivesItsTurnBack() {
        Client client = DOCKET.client();
        for (int i = 0; i < 10; i++) {
            assertThat(client.get("/releases/no-such-case").status()).isEqualTo(404);
            assertThat(client.get("/nowhere").status()).isEqualTo(404);
        }
        assertThat(client.get("/about").status()).isEqualTo(200);
    }
}
