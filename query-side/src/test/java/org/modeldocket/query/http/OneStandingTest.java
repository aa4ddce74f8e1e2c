package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** A release has one standing at a moment, however vague its dates, wherever it is named. */
class OneStandingTest {
    private static final String DAY = "?validAt=2026-04-15";

    @TempDir
    private Path directory;

    @Test
    void anAgencyThatOnlyMayHaveToDoWithAReleaseGivesItsStandingAsTheListDoes() {
        Agency agency = SampleFacts.agency("Bureau of Trials");
        try (ReadServer server = new ReadServer(directory)) {
            server.record()
                    .tell(
                            new ReleaseId("vague"),
                            Facts.registered(1),
                            Facts.suspended(2, "2026-04", "s"),
                            Facts.evaluated(3, "2026-04", agency));
            server.record()
                    .tell(
                            new ReleaseId("certain"),
                            Facts.registered(11),
                            Facts.suspended(12, "2026-04", "t"),
                            Facts.evaluated(13, "2026-03", agency));
            server.caughtUp();
            JsonNode listed = server.json("/api/releases" + DAY).path("items");
            assertThat(listed.at("/1/standing").asString()).isEqualTo("RECORDED");
            assertThat(listed.at("/1/possibleStandings")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
            String path = "/api/agencies/" + agency.id();
            JsonNode links = server.json(path + "/releases" + DAY).path("items");
            JsonNode card = server.json(path + DAY);
            assertThat(links).hasSize(2);
            assertThat(links.at("/0/happened").isMissingNode()).isTrue();
            assertThat(links.at("/0/possible").isMissingNode()).isTrue();
            assertThat(links.at("/1/happened").asString()).isEqualTo("POSSIBLE");
            assertThat(card.path("releases")).hasSize(1);
            assertThat(card.at("/possible/releases")).hasSize(2);
            for (JsonNode link : new JsonNode[] {
                links.path(0), links.path(1), card.at("/releases/0"), card.at("/possible/releases/1")
            }) {
                assertThat(link.path("standing").asString()).isEqualTo("RECORDED");
                assertThat(link.path("possibleStandings")).hasToString("[\"RECORDED\",\"SUSPENDED\"]");
            }
        }
    }
}
