package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.facts.Facts.announced;
import static org.modeldocket.facts.Facts.approved;
import static org.modeldocket.facts.Facts.committed;
import static org.modeldocket.facts.Facts.counted;
import static org.modeldocket.facts.Facts.evaluated;
import static org.modeldocket.facts.Facts.filed;
import static org.modeldocket.facts.Facts.granted;
import static org.modeldocket.facts.Facts.issued;
import static org.modeldocket.facts.Facts.licensed;
import static org.modeldocket.facts.Facts.nothingFound;
import static org.modeldocket.facts.Facts.penalised;
import static org.modeldocket.facts.Facts.ranked;
import static org.modeldocket.facts.Facts.registered;
import static org.modeldocket.facts.Facts.responded;
import static org.modeldocket.facts.Facts.restored;
import static org.modeldocket.facts.Facts.retracted;
import static org.modeldocket.facts.Facts.sameAs;
import static org.modeldocket.facts.Facts.suspended;
import static org.modeldocket.facts.SampleFacts.AGENCY;
import static org.modeldocket.facts.SampleFacts.id;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.NothingFound;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.ClaimRank;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.vocabulary.legal.LicenceDecision;
import org.modeldocket.wire.FactJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three sources on one suspension: 12 June, 13 June, 10 June 2026. The second is preferred at position 6, which is undone at 7. What
 * counts, counts once; the others stand beside it.
 */
class OtherAccountsTest extends ReadApiTests {
    private static final String CASE = "/api/releases/disputed";
    private static final String TOLD_TWICE = "/api/releases/told-twice";

    /** One for each list of a case, on 1 May 2026; another source says 2 May of each. */
    private static final List<ReleaseFact> ONCE = List.of(
            issued(102, "2026-05-01", "told-twice-order", Force.BINDING),
            responded(103, "2026-05-01", "told-twice-order"),
            evaluated(104, "2026-05-01", AGENCY),
            announced(105, "2026-05-01", "2027"),
            committed(106, "2026-05-01", "told-twice-order"),
            penalised(107, "2026-05-01", "told-twice-order"),
            filed(108, "2026-05-01", "told-twice-order"),
            licensed(109, "2026-05-01", "told-twice-order", LicenceDecision.GRANTED),
            nothingFound(110, "2026-05-01"),
            granted(111, "2026-05-01", "told-twice-preview"),
            approved(112, "2026-05-01", "told-twice-preview", "Told Twice Bank"),
            counted(113, "2026-05-01", "told-twice-preview"));

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
        record.tell(
                new ReleaseId("told-twice"),
                Stream.concat(
                                Stream.of(registered(101, "told-twice-co", "Told Twice Co")),
                                ONCE.stream().flatMap(fact -> Stream.of(fact, otherwise(fact))))
                        .toArray(ReleaseFact[]::new));
    }

    private static ReleaseFact otherwise(ReleaseFact fact) {
        ObjectNode account = (ObjectNode) FactJson.mapper().readTree(FactJson.write(fact));
        account.put("factId", id(number(fact) + 100).toString());
        account.put("sameHappeningAs", fact.factId().toString());
        if (fact instanceof NothingFound) {
            account.put("searchedOn", "2026-05-02").remove("occurred");
        } else {
            account.set("occurred", FactJson.mapper().readTree("{\"edtf\":\"2026-05-02\"}"));
        }
        return FactJson.mapper().treeToValue(account, fact.getClass());
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

    @ParameterizedTest
    @CsvSource(textBlock = """
            directives,        directives,       102
            responses,         responses,        103
            evaluations,       evaluations,      104
            targets,           targets,          105
            commitments,       commitments,      106
            penalties,         penalties,        107
            courtCases,        court-cases,      108
            licences,          licences,         109
            negativeFindings,  negative-findings,110
            previews,          previews,         111 113
            customers,         customers,        112
            """)
    void everyListOfACaseShowsThem(String list, String address, String facts) {
        assertShows(server.json(TOLD_TWICE).path(list).path(0), facts);
        assertShows(server.json(TOLD_TWICE + "/" + address).at("/items/0"), facts);
    }

    @Test
    void theRegistersShowThem() {
        String all = "102 109 106 108 107";
        assertShows(server.json("/api/directives/told-twice-order").at("/releases/0"), all);
        assertShows(server.json("/api/directives/told-twice-order/releases").at("/items/0"), all);
        assertShows(directive("/api/directives", "items").at("/releases/0"), "102");
        assertShows(directive("/api/agencies/office-of-examples", "directives").at("/releases/0"), "102");
        assertShows(
                directive("/api/agencies/office-of-examples/directives", "items")
                        .at("/releases/0"),
                "102");
        assertShows(server.json("/api/customers/told-twice-bank").at("/decisions/0"), "112");
        assertShows(server.json("/api/customers/told-twice-bank/decisions").at("/items/0"), "112");
        assertThat(server.json("/api/directives/told-twice-order?knownAt=position:9")
                        .at("/releases/0")
                        .has("otherAccounts"))
                .isFalse();
    }

    private JsonNode directive(String address, String list) {
        for (JsonNode directive : server.json(address).path(list)) {
            if (directive.path("directiveId").asString().equals("told-twice-order")) {
                return directive;
            }
        }
        throw new AssertionError("not at " + address);
    }

    /** One account of each of the facts, with the span of both. */
    private static void assertShows(JsonNode entry, String facts) {
        List<String> shown = new ArrayList<>();
        for (JsonNode others : entry.path("otherAccounts")) {
            shown.add(others.path("factId").asString());
            assertThat(others.at("/accounts/0/occurred/edtf").asString()).isEqualTo("2026-05-02");
            assertThat(others.path("span")).hasToString("{\"earliest\":\"2026-05-01\",\"latest\":\"2026-05-02\"}");
        }
        assertThat(shown)
                .as(entry.toString())
                .containsExactly(Stream.of(facts.split(" "))
                        .map(n -> id(Long.parseLong(n)).toString())
                        .toArray(String[]::new));
    }

    private static long number(ReleaseFact fact) {
        return fact.factId().value().getLeastSignificantBits() & 0xFFFF;
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
