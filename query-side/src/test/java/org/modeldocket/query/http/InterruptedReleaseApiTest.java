package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.SampleFacts.id;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** A general release is not open while access is suspended for everybody, and counts as one release all the time. */
class InterruptedReleaseApiTest extends ReadApiTests {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("interrupted"),
                Facts.registered(1),
                Facts.released(2, "2026-06-09"),
                Facts.suspended(3, "2026-06-12", "s"),
                Facts.restored(4, "2026-07-01", "s"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-11, 1, GENERALLY_RELEASED, 1, '[\"GENERAL_RELEASE\"]'",
        "2026-06-12, 0, SUSPENDED, 1, '[\"SUSPENSION\"]'",
        "2026-06-30, 0, SUSPENDED, 1, '[\"SUSPENSION\"]'",
        "2026-07-01, 1, GENERALLY_RELEASED, 2, '[\"GENERAL_RELEASE\"]'"
    })
    void eachDayHasItsCell(String day, int open, String standing, int periods, String lasting) {
        JsonNode cell = server.json("/api/treatments?validAt=" + day).at("/rows/0/cells/GENERAL_RELEASE");
        assertThat(cell.path("count").asInt()).isEqualTo(1);
        assertThat(cell.path("open").asInt()).isEqualTo(open);
        assertThat(cell.path("periods")).hasSize(periods);
        JsonNode line = server.json("/api/releases?validAt=" + day).at("/items/0");
        assertThat(line.path("standing").asString()).isEqualTo(standing);
        assertThat(line.path("open")).hasToString(lasting);
    }

    @Test
    void theCaseSaysWhatInterruptedIt() {
        JsonNode periods = server.json("/api/releases/interrupted").path("treatments");
        assertThat(periods.at("/0/kind").asString()).isEqualTo("GENERAL_RELEASE");
        assertThat(periods.at("/0/endedBy").asString()).isEqualTo("access-suspended");
        assertThat(periods.at("/0/concluded").asBoolean()).isTrue();
        assertThat(periods.at("/2/kind").asString()).isEqualTo("GENERAL_RELEASE");
        assertThat(periods.at("/2/open").asBoolean()).isTrue();
        assertThat(periods.at("/2/factIds/0").asString()).isEqualTo(id(4).toString());
    }
}
