package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.SampleFacts.cited;
import static org.modeldocket.facts.SampleFacts.id;
import static org.modeldocket.facts.SampleFacts.on;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.AccessRestored;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Audience;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.id.SuspensionId;
import org.modeldocket.vocabulary.text.ShortText;
import tools.jackson.databind.JsonNode;

/** A suspension that ends for some and goes on for the others: the case, lists and cells agree, on each day. */
class PartialRestorationTest extends ReadApiTests {
    private static final Audience LISTED =
            new Audience(Audience.Kind.LISTED_ORGANISATIONS, new ShortText("named in a letter"), 18, null, false, null);

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("partial"),
                Facts.registered(1),
                Facts.suspended(2, "2026-06-12", "s"),
                new AccessRestored(
                        id(3), on("2026-06-26"), cited(), null, null, new SuspensionId("s"), List.of(LISTED)),
                Facts.restored(4, "2026-07-01", "s"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-25, SUSPENDED, '[\"SUSPENSION\"]'",
        "2026-06-26, RESTRICTED, '[\"SUSPENSION\",\"RESTRICTED_ACCESS\"]'",
        "2026-06-30, RESTRICTED, '[\"SUSPENSION\",\"RESTRICTED_ACCESS\"]'",
        "2026-07-01, RECORDED, []"
    })
    void eachDayHasItsStanding(String day, String standing, String open) {
        assertThat(server.json("/api/releases/partial?validAt=" + day)
                        .path("standing")
                        .asString())
                .isEqualTo(standing);
        JsonNode line = server.json("/api/releases?validAt=" + day).at("/items/0");
        assertThat(line.path("standing").asString()).isEqualTo(standing);
        assertThat(line.path("open")).hasToString(open);
    }

    @Test
    void theCaseSaysForWhomItEnded() {
        JsonNode suspension =
                server.json("/api/releases/partial?validAt=2026-06-27").at("/suspensions/0");
        assertThat(suspension.path("open").asBoolean()).isTrue();
        assertThat(suspension.has("restored")).isFalse();
        JsonNode some = suspension.at("/restorations/0");
        assertThat(some.at("/restored/edtf").asString()).isEqualTo("2026-06-26");
        assertThat(some.path("audience"))
                .hasToString("[{\"kind\":\"LISTED_ORGANISATIONS\",\"description\":\"named in a letter\","
                        + "\"atLeast\":18,\"listPublished\":false}]");
        assertThat(some.path("factId").asString()).isEqualTo(id(3).toString());
        assertThat(server.json("/api/releases/partial?validAt=2026-06-25")
                        .at("/suspensions/0")
                        .has("restorations"))
                .isFalse();
    }

    @Test
    void theMatrixCountsTheReleaseOnceInEachCell() {
        JsonNode cells = server.json("/api/treatments?validAt=2026-06-27").at("/rows/0/cells");
        assertThat(cells.at("/SUSPENSION/count").asInt()).isEqualTo(1);
        assertThat(cells.at("/SUSPENSION/open").asInt()).isEqualTo(1);
        assertThat(cells.at("/RESTRICTED_ACCESS/count").asInt()).isEqualTo(1);
        assertThat(cells.at("/RESTRICTED_ACCESS/firstFrom/earliest").asString()).isEqualTo("2026-06-26");
    }
}
