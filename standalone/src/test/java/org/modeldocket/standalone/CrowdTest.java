package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.modeldocket.platform.load.CheapRead;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** More requests at once than a server handles. */
class CrowdTest {
    private static final String CASE = "/api/releases/openai-gpt-5-6";
    private static final CountDownLatch ENTERED = new CountDownLatch(1);
    private static final CountDownLatch HELD = new CountDownLatch(1);

    @RestController
    static class Planted {
        @CheapRead
        @GetMapping("/api/planted/held")
        String held() throws InterruptedException {
            ENTERED.countDown();
            return "" + HELD.await(30, TimeUnit.SECONDS);
        }
    }

    @Import(Planted.class)
    static class Defect {}

    @RegisterExtension
    static final RunningDocket DOCKET = RunningDocket.withPlanted(Defect.class, "--modeldocket.requests-at-once=1");

    @Test
    void theRequestThatHasThePlaceIsAnsweredAndTheNextIsRejected() throws Exception {
        Client client = DOCKET.client();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Client.Answer> inside = other.submit(() -> client.get("/api/planted/held"));
            assertThat(ENTERED.await(20, TimeUnit.SECONDS)).isTrue();
            Client.Answer next = client.get(CASE);
            assertThat(next.status()).isEqualTo(503);
            assertThat(next.header("Retry-After")).isEqualTo("1");
            assertThat(next.json().path("type").asString()).endsWith("/problems/busy");
            // Readiness may still wait for the views.
            assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
            HELD.countDown();
            assertThat(inside.get().text()).isEqualTo("true");
        }
        // An answer may come a moment before its request is out.
        await().atMost(Duration.ofSeconds(10)).until(() -> client.get(CASE).status() == 200);
    }
}
