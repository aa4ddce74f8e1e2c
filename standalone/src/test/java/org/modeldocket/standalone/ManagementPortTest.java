package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.env.Environment;

/** {@code /actuator} on a port of its own, whose connections clients of the main port cannot take. */
class ManagementPortTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket(
            "--management.server.port=0",
            "--management.server.address=127.0.0.1",
            "--server.tomcat.max-connections=8",
            "--server.tomcat.accept-count=1");

    private static Client management() {
        return new Client(
                "http://127.0.0.1:" + DOCKET.part(Environment.class).getRequiredProperty("local.management.port"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/prometheus"})
    void isServedThereAndNowhereElse(String address) {
        assertThat(management().get(address).status()).isEqualTo(200);
        assertThat(DOCKET.client().get(address).status()).isEqualTo(404);
    }

    @Test
    void nothingElseIsServedThere() {
        assertThat(management().get("/api/releases").status()).isEqualTo(404);
        assertThat(management().as("GET", "/actuator/env").status()).isIn(403, 404);
        assertThat(management().post("/actuator/health", "{}").status()).isIn(401, 403, 404, 405);
    }

    @Test
    void isAnsweredWhileAllOtherConnectionsAreTaken() {
        try (SlowConnections _ = new SlowConnections(DOCKET.client(), 9, SlowConnections.headers(), 300)) {
            for (int i = 0; i < 5; i++) {
                assertThat(management().get("/actuator/health/liveness").status())
                        .isEqualTo(200);
            }
        }
    }
}
