package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
            Future<Client.Answer> inside = other.submit(() -> untilLetIn(client));
            await().pollInterval(Duration.ofMillis(20))
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> isBusy(client.get(CASE)));
            assertThat(client.get("/actuator/health").status()).isEqualTo(200);
            assertThat(inside.get().json().path("type").asString()).endsWith("/problems/view-behind");
        }
        // An answer may come a moment before its request is out.
        await().atMost(Duration.ofSeconds(10)).until(() -> client.get(CASE).status() == 200);
    }

    /** Waits inside, two seconds, for a fact that does not come; before, it may have met one of those that look. */
    private static Client.Answer untilLetIn(Client client) {
        Client.Answer answer = client.get(CASE, "X-Min-Sequence", "999");
        return isBusy(answer) ? untilLetIn(client) : answer;
    }

    private static boolean isBusy(Client.Answer answer) {
        return answer.status() == 503 && answer.json().path("type").asString().endsWith("/problems/busy");
    }
}
