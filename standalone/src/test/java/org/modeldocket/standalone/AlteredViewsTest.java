package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A row of the views' file that was altered while the server was stopped: health says so after the start, until a rebuild. */
class AlteredViewsTest {
    @RegisterExtension
    private static final RunningDocket DOCKET = new RunningDocket("--modeldocket.views.sample-delay=PT0S");

    private static JsonNode sample() {
        return DOCKET.client().get("/actuator/health").json().path("components").path("views-sample");
    }

    private static void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(sample().toString()).contains(" compared");
            assertThat(sample().path("status").asString()).isEqualTo(status);
        });
    }

    @Test
    void isFoundAtTheNextStart() {
        awaitStatus("UP");
        DOCKET.restart(data -> {
            try (Connection connection =
                            DriverManager.getConnection("jdbc:h2:file:" + data.resolve("views"), "sa", "");
                    Statement statement = connection.createStatement()) {
                assertThat(statement.executeUpdate("UPDATE views_1.case_release SET model = 'Mythos 6'"
                                + " WHERE release_id = 'anthropic-mythos-5'"))
                        .isPositive();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        });
        awaitStatus("DOWN");
        assertThat(sample().toString()).contains("projections rebuild views");
        assertThat(DOCKET.client().get("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(DOCKET.client()
                        .as("POST", "/api/admin/projections/views/rebuild")
                        .status())
                .isEqualTo(202);
        awaitStatus("UP");
    }
}
