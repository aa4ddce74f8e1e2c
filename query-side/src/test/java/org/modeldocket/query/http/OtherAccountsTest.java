package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.SampleFacts.id;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/**
 * Three sources on one suspension: 12 June, 13 June, 10 June 2026. The second is preferred at position 6, which is undone at 7. What
 * counts, counts once; the others stand beside it.
 */
class OtherAccountsTest extends ReadApiTests {
    private static final String CASE = "/api/releases/disputed";

    @Override
    void tell(MemoryRecord record) {
        record.tell(
                new ReleaseId("disputed"),
                registered(1),
                suspended(2, "2026-06-12", "s"),
                sameAs(2, suspended(3, "2026-06-13", "s")),
                restored(4, "2026-07-01", "s"),
                sameAs(2, suspended(5, "2026-06-10", "s")),
                ranked(6, 3, ClaimRank.PREFERRED),
                retracted(7, 6));
    }

    @Test
    void theFactThatCountsHasTheOthersBesideIt() {
        JsonNode counted = server.json(CASE + "/facts/" + id(2));
        assertThat(counted.at("/otherAccounts/accounts")).hasSize(2);
        JsonNode other = counted.at("/otherAccounts/accounts/0");
        assertThat(other.path("factId").asString()).isEqualTo(id(3).toString());
        assertThat(other.at("/occurred/edtf").asString()).isEqualTo("2026-06-13");
        assertThat(other.path("rank").asString()).isEqualTo("NORMAL");
        assertThat(other.path("recordedAt").asString()).isNotBlank();
        assertThat(other.at("/citations/0/publisher").asString()).isEqualTo("The Example Gazette");
        assertThat(counted.at("/otherAccounts/span"))
                .hasToString("{\"earliest\":\"2026-06-10\",\"latest\":\"2026-06-13\"}");
        JsonNode beside = server.json("/api/facts/" + id(3));
        assertThat(beside.path("countedInstead").asString()).isEqualTo(id(2).toString());
        assertThat(beside.has("otherAccounts")).isFalse();
    }

    @Test
    void theTimelineKeepsThemTogetherOnAnyDayOnWhichTheOneThatCountsHadHappened() {
        assertThat(ids(server.json(CASE + "/facts"))).containsExactly(1, 2, 3, 6, 7, 5, 4);
        assertThat(ids(server.json(CASE + "/facts?validAt=2026-06-12"))).containsExactly(1, 2, 3, 6, 7, 5);
        assertThat(ids(server.json(CASE + "/facts?validAt=2026-06-11"))).containsExactly(1);
    }

    @Test
    void theCaseAndItsListsShowThem() {
        JsonNode whole = server.json(CASE);
        for (JsonNode part : List.of(
                whole.at("/treatments/0"),
                whole.at("/suspensions/0"),
                server.json(CASE + "/suspensions").at("/items/0"),
                server.json(CASE + "/treatments").at("/items/0"),
                server.json("/api/treatments/example-ai/SUSPENSION").at("/items/0"))) {
            assertThat(part.at("/otherAccounts/0/factId").asString()).isEqualTo(id(2).toString());
            assertThat(part.at("/otherAccounts/0/type").asString()).isEqualTo("access-suspended");
            assertThat(part.at("/otherAccounts/0/accounts")).hasSize(2);
        }
    }

    @Test
    void theMatrixCountsTheHappeningOnceByTheAccountThatCountsThen() {
        for (String moment : new String[] {"4 2026-06-12", "5 2026-06-12", "6 2026-06-13", "7 2026-06-12"}) {
            String position = moment.substring(0, 1);
            JsonNode cell =
                    server.json("/api/treatments?knownAt=position:" + position).at("/rows/0/cells/SUSPENSION");
            assertThat(cell.path("count").asInt()).as(moment).isEqualTo(1);
            assertThat(cell.at("/firstFrom/earliest").asString()).isEqualTo(moment.substring(2));
        }
    }

    @Test
    void replayAndDifferenceSayWhichAccountCountsNow() {
        JsonNode steps = server.json(CASE + "/replay").path("items");
        assertThat(steps.at("/2/changed/0/before").has("otherAccounts")).isFalse();
        assertThat(steps.at("/2/changed/0/after/otherAccounts").asInt()).isEqualTo(1);
        JsonNode ranking =
                server.json(CASE + "/diff?from=position:5&to=position:6").path("changed");
        List<String> said = new ArrayList<>();
        for (JsonNode change : ranking) {
            if (change.path("part").asString().equals("STATEMENT")) {
                said.add(change.at("/after/factId").asString() + " "
                        + change.at("/after/countedInstead").asString("counts"));
            }
        }
        assertThat(said).containsExactlyInAnyOrder(id(2) + " " + id(3), id(3) + " counts", id(5) + " " + id(3));
    }

    private static List<Integer> ids(JsonNode facts) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode fact : facts.path("items")) {
            numbers.add(Integer.parseInt(fact.path("factId").asString().substring(34), 16));
        }
        return numbers;
    }
}
