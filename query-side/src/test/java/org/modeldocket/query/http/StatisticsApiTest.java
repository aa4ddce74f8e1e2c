package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Statistics open down to releases and facts, keep what is certain and what is possible apart, and stand for one moment. */
class StatisticsApiTest extends ReadApiTests {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final String WAITS = "/api/statistics/durations?step=SUBMISSION_TO_DIRECTIVE";
    private static final String RATES = "/api/statistics/disparity?outcome=DIRECTIVE_BINDING";

    private int told;

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        open(
                "a-exact",
                "acme",
                submitted("2026-01-01"),
                directed("2026-01-11", Force.BINDING),
                Facts.released(++told, "2026-02-01"));
        open("a-vague", "acme", submitted("2026-01-01"), directed("2026-01", Force.BINDING));
        open("a-waits", "acme", submitted("2026-02-01"));
        open("a-before", "acme", directed("2026-01-05", Force.BINDING), submitted("2026-01-15"));
        open("b-asked", "bolt", submitted("2026-01-01"), directed("2026-01-21", Force.REQUESTED));
        open(
                "b-suspended",
                "bolt",
                Facts.suspended(++told, "2026-03-01", "first"),
                Facts.restored(++told, "2026-03-31", "first"),
                Facts.suspended(++told, "2026-10-22", "second"));
        open("v-year", "vague", directed("2026", Force.BINDING));
        for (String release : List.of("m-one", "m-two")) {
            open(release, "moved", submitted("2026-04-01"), directed("2026-04-11", Force.BINDING));
        }
    }

    private ReleaseFact submitted(String day) {
        return Facts.submitted(++told, day, OFFICE);
    }

    private ReleaseFact directed(String day, Force force) {
        return Facts.issued(++told, day, "order-" + told, force, OFFICE);
    }

    private void open(String release, String company, ReleaseFact... facts) {
        ReleaseId id = new ReleaseId(release);
        server.record().tell(id, Facts.registered(++told, company, company));
        server.record().tell(id, facts);
    }

    @Test
    void waitsOpenToReleasesAndFacts() {
        JsonNode waits = server.json(WAITS + "&company=acme&by=release");
        assertThat(days(waits))
                .isEqualTo(Map.of(
                        "a-exact", "ENDED 10 10",
                        "a-vague", "ENDED 0 30",
                        "a-waits", "LASTING 273 273",
                        "a-before", "ENDED -10 -10"));
        assertThat(waits.path("countedTo").asString()).isEqualTo("2026-11-01");
        assertThat(waits.path("all").toString())
                .isEqualTo("{\"n\":4,\"possible\":0,\"ended\":3,\"mayHaveEnded\":0,\"lasting\":1,\"negative\":1,"
                        + "\"quartiles\":{\"first\":{\"atLeast\":-10,\"atMost\":-10},\"median\":{\"atLeast\":0,\"atMost\":10},"
                        + "\"third\":{\"atLeast\":10,\"atMost\":30}},\"half\":{\"shortest\":0,\"longest\":10}}");
        JsonNode exact = waits.path("items").get(1);
        assertThat(exact.path("value").asString()).isEqualTo("a-exact");
        for (JsonNode fact : exact.path("duration").path("factIds").values()) {
            assertThat(server.get("/api/releases/a-exact/facts/" + fact.asString())
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(exact.path("duration").path("factIds").size()).isEqualTo(2);
        assertThat(server.json(exact.path("releases").asString()).path("model").isMissingNode())
                .isFalse();
    }

    @Test
    void onADayAVagueEndMayHaveCome() {
        JsonNode waits = server.json(WAITS + "&company=acme&by=release&validAt=2026-01-20");
        assertThat(days(waits))
                .isEqualTo(Map.of(
                        "a-exact", "ENDED 10 10", "a-vague", "MAY_HAVE_ENDED 0 19", "a-before", "ENDED -10 -10"));
        assertThat(waits.path("asOf").path("validAt").path("edtf").asString()).isEqualTo("2026-01-20");
    }

    @Test
    void suspensionsAddUp() {
        assertThat(days(server.json("/api/statistics/durations?step=SUSPENDED&by=release&company=bolt")))
                .isEqualTo(Map.of("b-suspended", "LASTING 40 40"));
        assertThat(days(server.json(
                        "/api/statistics/durations?step=SUSPENDED&by=release&company=bolt&validAt=2026-03-15")))
                .isEqualTo(Map.of("b-suspended", "LASTING 14 14"));
    }

    @Test
    void groupsCountTheListsThatTheyLeadTo() {
        for (String by : List.of("company", "agency", "force", "treatment", "jurisdiction")) {
            for (String moment : List.of("", "&validAt=2026-01-20", "&match=definite&validAt=2026-01-20")) {
                JsonNode rates = server.json(RATES + "&by=" + by + moment);
                for (JsonNode group : rates.path("items").values()) {
                    JsonNode certain = group.path("certain").path("group");
                    assertThat(total(group.path("releases")))
                            .as(group.toString())
                            .isEqualTo(certain.path("n").asInt()
                                    + group.path("undecided").asInt());
                    if (group.path("undecided").asInt() == 0) {
                        assertThat(total(group.path("having")))
                                .isEqualTo(certain.path("count").asInt()
                                        + (moment.startsWith("&match")
                                                ? 0
                                                : group.path("mayHave").asInt()));
                    }
                }
            }
        }
    }

    @Test
    void ratesAreComparedWithAllOthers() {
        JsonNode rates = server.json(RATES + "&company=acme&company=bolt");
        assertThat(rates.path("items")
                        .valueStream()
                        .map(group -> group.path("value").asString()))
                .containsExactly("acme", "bolt");
        JsonNode acme = rates.path("items").get(0);
        assertThat(acme.path("name").asString()).isEqualTo("acme");
        assertThat(acme.path("certain").toString())
                .isEqualTo(
                        "{\"group\":{\"count\":3,\"n\":4,\"rate\":0.75,\"lower\":0.19412,\"upper\":0.993691,\"small\":true},"
                                + "\"others\":{\"count\":0,\"n\":2,\"rate\":0.0,\"lower\":0.0,\"upper\":0.841886,\"small\":true},"
                                + "\"difference\":{\"value\":0.75,\"lower\":-0.0464838,\"upper\":0.954413},"
                                + "\"oddsRatio\":{\"value\":null,\"lower\":0.203144,\"upper\":null},\"pValue\":0.4}");
        assertThat(acme.has("lowest")).isFalse();

        JsonNode then = server.json(RATES + "&company=acme&company=bolt&validAt=2026-01-20")
                .path("items")
                .get(0);
        assertThat(then.path("mayHave").asInt()).isEqualTo(1);
        assertThat(then.path("certain").path("group").path("count").asInt()).isEqualTo(2);
        assertThat(then.path("lowest").path("group").path("count").asInt()).isEqualTo(2);
        assertThat(then.path("highest").path("group").path("count").asInt()).isEqualTo(3);
    }

    @Test
    void vagueBeginningsArePossibleInEachSpan() {
        List<String> spans = new ArrayList<>();
        String next = "/api/statistics/counts?company=vague&limit=5";
        while (!next.isEmpty()) {
            JsonNode page = server.json(next);
            assertThat(page.path("total").asInt()).isEqualTo(12);
            page.path("items").forEach(span -> {
                spans.add(span.path("span").asString());
                assertThat(span.path("definite").asInt()).isZero();
                assertThat(total(span.path("releases")))
                        .isEqualTo(span.path("possible").asInt());
            });
            next = page.path("next").asString("");
        }
        assertThat(spans).hasSize(12).startsWith("2026-01").endsWith("2026-12").isSorted();
        assertThat(server.json("/api/statistics/counts?company=vague&per=year")
                        .path("items")
                        .toString())
                .startsWith(
                        "[{\"span\":\"2026\",\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"definite\":1,\"possible\":0,");
        JsonNode binding =
                server.json("/api/statistics/counts?force=BINDING&per=quarter&occurredTo=2026-02&match=definite");
        assertThat(binding.path("items").size()).isEqualTo(1);
        assertThat(binding.path("items").get(0).path("span").asString()).isEqualTo("2026-33");
        assertThat(binding.path("items").get(0).path("definite").asInt()).isEqualTo(3);
        assertThat(total(binding.path("items").get(0).path("releases"))).isEqualTo(3);
    }

    /** A corrected and a retracted fact move the interval of their own release only, from their position on. */
    @Test
    void oneFactMovesOneInterval() {
        String address = WAITS + "&company=moved&by=release";
        JsonNode first = server.json(address);
        assertThat(days(first)).isEqualTo(Map.of("m-one", "ENDED 10 10", "m-two", "ENDED 10 10"));
        String id = first.path("items")
                .get(0)
                .path("duration")
                .path("factIds")
                .get(1)
                .asString();
        long directive = Long.parseLong(id.substring(id.length() - 12), 16);
        String before =
                "&knownAt=position:" + first.path("asOf").path("position").asLong();
        ReleaseId release = new ReleaseId("m-one");
        server.record()
                .tell(
                        release,
                        Facts.corrected(
                                ++told,
                                Facts.issued(directive, "2026-04", "order-" + directive, Force.BINDING, OFFICE)));
        server.caughtUp();
        assertThat(days(server.json(address))).isEqualTo(Map.of("m-one", "ENDED 0 29", "m-two", "ENDED 10 10"));
        server.record().tell(release, Facts.retracted(++told, directive));
        server.caughtUp();
        assertThat(days(server.json(address))).isEqualTo(Map.of("m-one", "LASTING 214 214", "m-two", "ENDED 10 10"));
        assertThat(days(server.json(address + before))).isEqualTo(days(first));
    }

    /** A table has a line for each entry, with the numbers of the answer, and names the address that gives it for good. */
    @Test
    void eachIsATable() {
        String lasting = "/api/statistics/durations.csv?step=SUSPENDED&by=release&company=bolt";
        HttpResponse<String> table = server.get(lasting);
        assertThat(table.headers().firstValue("Link").orElse(""))
                .startsWith("<" + lasting + "&knownAt=position:")
                .endsWith("; rel=\"canonical\"");
        assertThat(table.body())
                .startsWith("release,state,daysAtLeast,daysAtMost,begun,fromEarliest,")
                .contains("\r\nb-suspended,LASTING,40,40,DEFINITE,,,,,");
        assertThat(server.get("/api/statistics/durations.csv?step=SUBMISSION_TO_DIRECTIVE&company=acme")
                        .body())
                .contains("\r\nacme,acme,4,0,3,0,1,1,-10,-10,0,10,10,30,0,10,/api/releases?company=acme");
        assertThat(server.get("/api/statistics/disparity.csv?outcome=DIRECTIVE_BINDING&company=acme&company=bolt")
                        .body())
                .contains(
                        "\r\nacme,acme,0,0,3,4,0.75,0.19412,0.993691,true,0,2,0.0,0.0,0.841886,0.75,-0.0464838,0.954413,"
                                + ",0.203144,,0.4,,");
        String counts = "/api/statistics/counts";
        assertThat(server.get(counts + ".csv?company=vague").body().lines())
                .hasSize(1
                        + server.json(counts + "?company=vague&limit=1")
                                .path("total")
                                .asInt());
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        JsonNode faults = server.json(
                        "/api/statistics/durations?step=SUBMISSION_TO_RELESE&by=compny&sort=id&force=x&limit=0")
                .path("faults");
        assertThat(faults.valueStream().map(fault -> fault.path("parameter").asString()))
                .containsExactlyInAnyOrder("step", "by", "sort", "force", "limit");
        assertThat(faults.toString())
                .contains("did you mean \\\"SUBMISSION_TO_RELEASE\\\"?", "did you mean \\\"company\\\"?");
        assertThat(server.get("/api/statistics/disparity").body()).contains("\"outcome\"", "is missing");
        assertThat(server.get("/api/statistics/counts?per=week").statusCode()).isEqualTo(422);
        assertThat(server.get("/api/statistics/counts?cursor=x").statusCode()).isEqualTo(422);
    }

    private static Map<String, String> days(JsonNode waits) {
        Map<String, String> days = new TreeMap<>();
        waits.path("items").forEach(item -> {
            JsonNode one = item.path("duration");
            days.put(
                    item.path("value").asString(),
                    one.path("state").asString() + " " + one.path("days").path("atLeast") + " "
                            + one.path("days").path("atMost"));
        });
        return days;
    }

    private int total(JsonNode address) {
        return server.json(address.asString() + "&limit=1").path("total").asInt();
    }
}
