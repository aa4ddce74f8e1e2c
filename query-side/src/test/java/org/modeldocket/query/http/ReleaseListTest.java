package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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

/** The list of releases is filtered, sorted, counted and walked; what is not understood is refused with all that is wrong. */
class ReleaseListTest extends ReadApiTests {
    private static final List<String> GROUPS = List.of("2026-03-01", "2026-04", "2026-05-01");
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final Agency BUREAU = SampleFacts.agency("Bureau");

    private int told;

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        IntStream.range(0, 18).forEach(i -> {
            ReleaseId release = new ReleaseId("walk-" + (i * 7 % 18));
            record.tell(release, Facts.registered(++told, "walked", "Walked"));
            int group = i < 6 ? 0 : i < 11 ? 1 : i < 15 ? 2 : 3;
            if (group < 3) {
                record.tell(release, Facts.released(++told, GROUPS.get(group)));
            }
        });
        open("bound", Facts.issued(++told, "2026-02-10", "order", Force.BINDING, OFFICE));
        open("some-day", Facts.issued(++told, "2026", "rule", Force.BINDING, BUREAU));
        open(
                "asked",
                Facts.submitted(++told, "2026-01-01", OFFICE),
                Facts.issued(++told, "2026-01-05", "request", Force.REQUESTED, BUREAU),
                Facts.granted(++told, "2026-01-20", "preview"));
        open("vague", Facts.submitted(++told, "2026-01-01", OFFICE), Facts.granted(++told, "2026-01/2026-02", "trial"));
        open("waiting", Facts.submitted(++told, "2026-03-01", BUREAU));
        open("untouched");
        record.tell(
                new ReleaseId("slow"),
                Facts.registered(++told, "third", "Third"),
                Facts.submitted(++told, "2026-01", OFFICE),
                Facts.granted(++told, "2026-03-05", "late"));
    }

    @Test
    void eachCaseSaysHowLongItWaited() {
        JsonNode slow =
                server.json("/api/releases?company=third&validAt=2026-06").at("/items/0");
        assertThat(slow.path("waited").toString())
                .isEqualTo("{\"state\":\"LASTING\",\"days\":{\"atLeast\":150,\"atMost\":180}}");
        assertThat(server.json("/api/statistics/durations?by=release&company=third&validAt=2026-06")
                        .at("/items/0/duration/days"))
                .isEqualTo(slow.at("/waited/days"));
        assertThat(server.get("/api/releases.csv?company=third&validAt=2026-06").body())
                .contains(",wait,waitAtLeast,waitAtMost,")
                .contains(",LASTING,150,180,");
        assertThat(server.json("/api/releases?company=walked&knownAt=position:33")
                        .at("/items/0")
                        .has("waited"))
                .isFalse();
    }

    @Test
    void anotherTypeThanThatOfATableIsRefusedWithItsOwn() {
        HttpResponse<String> answer = server.get("/api/releases.csv", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body())
                .contains("Media type not available", "the answer would be text/csv, which Accept rules out");
        assertThat(server.get("/api/releases", "Accept", "text/csv").body()).contains("application/json in UTF-8");
    }

    @Test
    void theWholeListIsATableToTakeAway() {
        HttpResponse<String> answer = server.get("/api/releases.csv?company=other&sort=-released&validAt=2026-06");
        List<String> lines = answer.body().lines().toList();
        List<String> listed = listed("company=other&sort=-released&validAt=2026-06&limit=500");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/csv;header=present;charset=utf-8");
        assertThat(lines.getFirst())
                .startsWith("release,companyId,company,model,")
                .endsWith(",recordedAt");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .isEqualTo(listed)
                .hasSize(6);
        assertThat(answer.body()).contains("\r\nsome-day,other,Other,").endsWith("\r\n");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("some-day,") && line.contains(",2026,2026-01-01,2026-12-31,"));
        String canonical = answer.headers().firstValue("Link").orElseThrow();
        assertThat(canonical).endsWith("&knownAt=position:" + told + ">; rel=\"canonical\"");
        String address = canonical.substring(1, canonical.indexOf('>'));
        assertThat(server.get(address).body()).isEqualTo(answer.body());
        assertThat(server.get("/api/releases.csv?knownAt=position:2").body().lines())
                .hasSize(2);
        assertThat(server.get("/api/releases.csv?compny=other&sort=x").body())
                .contains("did you mean \\\"company\\\"?", "\"parameter\":\"sort\"");
    }

    private void open(String release, ReleaseFact... facts) {
        server.record().tell(new ReleaseId(release), Facts.registered(++told, "other", "Other"));
        for (ReleaseFact fact : facts) {
            server.record().tell(new ReleaseId(release), fact);
        }
    }

    @Test
    void eachReleaseComesOnceThoughFactsArrive() {
        List<String> sorts = List.of("released", "-released", "-recorded");
        for (int limit = 1; limit <= 8; limit++) {
            String sort = sorts.get(limit % 3);
            List<String> walked = new ArrayList<>();
            String next = "/api/releases?company=walked&sort=" + sort + "&limit=" + limit;
            long total = server.json(next).path("total").asLong();
            while (!next.isEmpty()) {
                JsonNode page = server.json(next);
                assertThat(page.path("total").asLong()).isEqualTo(total);
                walked.addAll(ids(page));
                if (walked.size() <= 2L * limit) {
                    arrive();
                }
                next = page.path("next").asString("");
            }
            assertThat(walked)
                    .as("%s by %d", sort, limit)
                    .doesNotHaveDuplicates()
                    .hasSize(Math.toIntExact(total));
        }
    }

    /** A release that is new, and one that was released later than the record said. */
    private void arrive() {
        ReleaseId release = new ReleaseId("walk-new-" + ++told);
        server.record().tell(release, Facts.registered(told, "walked", "Walked"));
        server.record().tell(release, Facts.released(++told, "2026-04-01"));
        server.record().tell(new ReleaseId("walk-4"), Facts.evaluated(++told, "2026-03-02", OFFICE));
        server.caughtUp();
    }

    @Test
    void wordsAreFoundInAnyStatementOfACase() {
        String words = "/api/releases?company=walked&q=released&knownAt=position:33&facets=standing&limit=3";
        JsonNode page = server.json(words);
        long total = page.path("total").asLong();
        Set<String> walked = new TreeSet<>(ids(page));
        while (page.has("next")) {
            page = server.json(page.path("next").asString());
            walked.addAll(ids(page));
        }
        assertThat(total).isPositive().isEqualTo(walked.size());
        assertThat(server.json("/api/releases?company=walked&q=-released&knownAt=position:33")
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(server.json("/api/statistics/counts?company=walked&q=nowhere&knownAt=position:33")
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatHasNoDateComesLastInBothDirections() {
        String first = "/api/releases?company=walked&limit=500&knownAt=position:33&sort=";
        List<String> up = ids(server.json(first + "released"));
        List<String> down = ids(server.json(first + "-released"));
        assertThat(up).hasSize(18);
        assertThat(up.subList(15, 18)).isEqualTo(down.subList(15, 18));
        assertThat(up.subList(0, 6))
                .containsExactlyInAnyOrderElementsOf(down.subList(9, 15))
                .isSorted();
        assertThat(up.subList(6, 11)).isEqualTo(down.subList(4, 9));
    }

    @Test
    void oneTreatmentMeetsAllThatIsAskedOfIt() {
        assertThat(listed("force=BINDING&occurredFrom=2026&occurredTo=2026")).containsExactly("bound", "some-day");
        assertThat(listed("force=BINDING&force=REQUESTED&agency=bureau")).containsExactly("asked", "some-day");
        assertThat(listed("force=REQUESTED&agency=office")).isEmpty();
        assertThat(listed("treatment=REVIEW&agency=office")).containsExactly("asked", "vague");
        assertThat(listed("treatment=REVIEW&force=REQUESTED")).isEmpty();
        assertThat(listed("has=REVIEW,DIRECTIVE_REQUESTED")).containsExactly("asked");
    }

    @Test
    void whatVagueDatesLeaveOpenIsMarked() {
        JsonNode list = server.json("/api/releases?company=other&force=BINDING&occurredFrom=2026-03");
        assertThat(ids(list)).containsExactly("some-day");
        assertThat(list.path("items").get(0).path("match").asString()).isEqualTo("POSSIBLE");
        assertThat(list.path("items").get(0).path("directed").path("edtf").asString())
                .isEqualTo("2026");
        assertThat(listed("force=BINDING&occurredFrom=2026-03&match=definite")).isEmpty();
        assertThat(server.json("/api/releases?company=other&force=BINDING")
                        .path("items")
                        .get(0)
                        .has("match"))
                .isFalse();
    }

    @Test
    void facetsCountWithTheOtherFilters() {
        JsonNode facets = server.json(
                        "/api/releases?company=other&force=BINDING&occurredFrom=2026-02&occurredTo=2026-02&facets=force,agency")
                .path("facets");
        assertThat(facets.path("force").path("values").toString())
                .isEqualTo("[{\"value\":\"BINDING\",\"count\":2,\"definite\":1,\"possible\":1}]");
        assertThat(facets.path("agency").path("values").toString())
                .contains("{\"value\":\"office\",\"name\":\"Office\",\"count\":1,\"definite\":1,\"possible\":0}");
        assertThat(server.json("/api/releases?company=other").has("facets")).isFalse();
    }

    @Test
    void sequencesKeepSureAndPossibleAnswersApart() {
        assertThat(listed("then=REVIEW,PREVIEW&within=P20D")).containsExactly("asked", "vague");
        assertThat(listed("then=REVIEW,PREVIEW&within=P20D&match=definite")).containsExactly("asked");
        assertThat(listed("then=REVIEW,PREVIEW&within=P18D")).containsExactly("vague");
        // Begun some day in January: certainly within a time only if that is enough from its first day on.
        String slow = "/api/releases?company=third&then=REVIEW,PREVIEW&within=";
        assertThat(ids(server.json(slow + "P45D"))).containsExactly("slow");
        assertThat(ids(server.json(slow + "P45D&match=definite"))).isEmpty();
        assertThat(ids(server.json(slow + "P63D&match=definite"))).containsExactly("slow");
        assertThat(listed("then=PREVIEW,REVIEW")).containsExactly("vague");
        assertThat(listed("then=PREVIEW,REVIEW&match=definite")).isEmpty();
        assertThat(listed("then=REVIEW,REVIEW")).isEmpty();
        assertThat(listed("has=REVIEW&hasNot=PREVIEW")).containsExactly("waiting");
        assertThat(listed("has=REVIEW&hasNot=PREVIEW&validAt=2026-01-25&match=definite"))
                .isEmpty();
        assertThat(listed("has=REVIEW&hasNot=PREVIEW&validAt=2026-01-25")).containsExactly("vague");
        assertThat(listed("stuckIn=REVIEW&longerThan=P60D&validAt=2026-05-01&treatment=REVIEW&agency=bureau"))
                .containsExactly("waiting");
        assertThat(listed("stuckIn=REVIEW&longerThan=P61D&validAt=2026-05-01&treatment=REVIEW&agency=bureau"))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        JsonNode faults = server.json(
                        "/api/releases?compny=x&force=BINDNG&force=x&treatment=REVUE&sort=relased&match=maybe"
                                + "&facets=company,farce&within=P30D&then=REVIEW&longerThan=9&occurredFrom=May&limit=0")
                .path("faults");
        assertThat(faults.valueStream().map(fault -> fault.path("parameter").asString()))
                .containsExactlyInAnyOrder(
                        "compny",
                        "force",
                        "treatment",
                        "sort",
                        "match",
                        "facets",
                        "then",
                        "longerThan",
                        "occurredFrom",
                        "limit");
        assertThat(faults.toString())
                .contains(
                        "did you mean \\\"company\\\"?",
                        "did you mean \\\"BINDING\\\"?",
                        "did you mean \\\"released\\\"?",
                        "did you mean \\\"force\\\"?");
        assertThat(server.get("/api/releases?occurredFrom=2026-05&occurredTo=2026-04")
                        .body())
                .contains("is before occurredFrom");
        assertThat(server.get("/api/releases?longerThan=P3D").body()).contains("goes with stuckIn");
    }

    private List<String> listed(String query) {
        return ids(server.json("/api/releases?company=other&" + query));
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("releaseId").asString())
                .toList();
    }
}
