package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More requests at once than a server takes in. */
class CrowdTest {
    private static final String CASE = "/api/releases/openai-gpt-5-6";

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.requests-at-once=1");

    @Test
    void whoeverIsInsideIsAnsweredAndTheNextIsTurnedAway() throws Exception {
        Client client = DOCKET.client();
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            // Waits two seconds for a fact that does not come.
            Future<Client.Answer> inside = other.submit(() -> client.send(HttpRequest.newBuilder(
                            URI.create(client.base() + CASE))
                    .header("X-Min-Sequence", "999")
                    .build()));
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> client.get(CASE).status() == 503);
            assertThat(client.get(CASE).json().path("type").asString()).endsWith("/problems/busy");
            assertThat(client.get("/actuator/health").status()).isEqualTo(200);
            assertThat(inside.get().json().path("type").asString()).endsWith("/problems/view-behind");
        }
        assertThat(client.get(CASE).status()).isEqualTo(200);
    }
}
