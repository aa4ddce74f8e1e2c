package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** The numbers of facts of a cell are those of the list that it leads to: what is certain, and what is possible too. */
class CellFactsTest extends ReadApiTests {
    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("suspended"),
                Facts.registered(1),
                Facts.suspended(2, "2026-05-01", "s"),
                Facts.restored(3, "2026-06", "s"));
        record.tell(
                new ReleaseId("previewed"),
                Facts.registered(4),
                Facts.granted(5, "2026-05", "p"),
                Facts.ended(6, "2026-06", "p"));
    }

    /** 0 where it is absent. */
    @ParameterizedTest
    @CsvSource({
        "2026-05-15, SUSPENSION, 1, 0",
        "2026-06-15, SUSPENSION, 1, 2",
        "2026-06-30, SUSPENSION, 2, 0",
        "2026-05-15, PREVIEW, 1, 0",
        "2026-06-15, PREVIEW, 1, 2",
        "2026-06-30, PREVIEW, 2, 0"
    })
    void aCellCountsAsManyFactsAsItsListHas(String day, String kind, int facts, int possible) {
        JsonNode cell = server.json("/api/treatments?validAt=" + day).at("/rows/0/cells/" + kind);
        assertThat(cell.path("factCount").asInt()).isEqualTo(facts);
        assertThat(cell.path("possibleFactCount").asInt(0)).isEqualTo(possible);
        assertThat(cell.path("factIds")).hasSize(facts);
        assertThat(cell.has("allFacts")).isEqualTo(possible > 0);
        if (possible > 0) {
            assertThat(listed(cell)).hasSize(possible);
        }
    }

    private Set<String> listed(JsonNode cell) {
        Set<String> all = new HashSet<>();
        server.json(cell.path("allFacts").asString())
                .path("items")
                .forEach(period -> period.path("factIds").forEach(id -> all.add(id.asString())));
        return all;
    }
}
