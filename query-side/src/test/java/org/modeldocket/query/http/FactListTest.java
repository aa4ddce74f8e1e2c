package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** The list of facts is the gapless record in its order; it is filtered as corrected, counted and walked. */
class FactListTest extends ReadApiTests {
    private static final ReleaseId ONE = new ReleaseId("one");
    private static final ReleaseId TWO = new ReleaseId("two");
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final Agency BUREAU = SampleFacts.agency("Bureau");
    /** The facts of the record that no test adds to. */
    private static final String THEN = "knownAt=position:9";

    private int told = 9;

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Override
    void tell(MemoryRecord record) {
        record.tell(ONE, Facts.registered(1, "alpha", "Alpha"));
        record.tell(TWO, Facts.registered(2, "beta", "Beta"));
        record.tell(ONE, Facts.issued(3, "2026-02-10", "order", Force.BINDING, OFFICE));
        record.tell(TWO, Facts.issued(4, "2026", "rule", Force.BINDING, BUREAU));
        record.tell(new ReleaseId("company:alpha"), Facts.renamed(5, "2026-03-01", "Alpha Two"));
        record.tell(ONE, Facts.submitted(6, "2026-01-05", OFFICE));
        record.tell(ONE, Facts.corrected(7, Facts.submitted(6, "2026-04-05", BUREAU)));
        record.tell(ONE, Facts.retracted(8, 7));
        record.tell(ONE, Facts.retracted(9, 3));
    }

    @Test
    void theWholeRecordIsThereInItsOrder() {
        JsonNode all = server.json("/api/facts?" + THEN);
        assertThat(positions(all)).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(all.path("total").asLong()).isEqualTo(9);
        assertThat(all.at("/items/4/releaseId").asString()).isEqualTo("company:alpha");
        assertThat(all.at("/items/2/state").asString()).isEqualTo("RETRACTED");
        assertThat(all.at("/asOf/position").asLong()).isEqualTo(9);
        assertThat(listed("after=7")).containsExactly(8L, 9L);
        assertThat(listed("after=9")).isEmpty();
        assertThat(listed("sort=-position&after=6")).containsExactly(9L, 8L, 7L);
    }

    @Test
    void filtersMeetWhatAFactSaysAsCorrected() {
        assertThat(listed("agency=office")).containsExactly(3L, 6L);
        assertThat(listed("agency=bureau")).containsExactly(4L);
        assertThat(positions(server.json("/api/facts?agency=bureau&knownAt=position:7")))
                .containsExactly(4L, 6L);
        assertThat(positions(
                        server.json("/api/facts?type=submitted-for-review&occurredFrom=2026-04&knownAt=position:7")))
                .containsExactly(6L);
        assertThat(listed("type=submitted-for-review&occurredFrom=2026-04")).isEmpty();
        assertThat(listed("company=alpha")).containsExactly(1L, 3L, 5L, 6L, 7L, 8L, 9L);
        assertThat(listed("company=beta&type=directive-issued&type=release-registered"))
                .containsExactly(2L, 4L);
        assertThat(listed("release=company:alpha&release=two")).containsExactly(2L, 4L, 5L);
    }

    @Test
    void wordsAreFoundInWhatAStandingFactSays() {
        assertThat(listed("q=agency:bureau")).containsExactly(4L);
        assertThat(listed("q=agency:office")).containsExactly(6L);
        assertThat(positions(server.json("/api/facts?q=agency:bureau&sort=-position&knownAt=position:7")))
                .containsExactly(6L, 4L);
        assertThat(listed("q=beta&type=release-registered")).containsExactly(2L);
        JsonNode list =
                server.json("/api/facts?q=directive -beta &facets=company&knownAt=position:8".replace(" ", "%20"));
        assertThat(positions(list)).containsExactly(3L);
        assertThat(list.at("/understood/query").asString()).isEqualTo("directive -beta");
        assertThat(list.at("/facets/company/values")).hasSize(1);
        assertThat(listed("q=-beta")).isEmpty();
        assertThat(server.get("/api/facts?q=" + "a".repeat(301)).body()).contains("300 is the most");
    }

    @Test
    void whatVagueDatesLeaveOpenIsMarked() {
        JsonNode list = server.json("/api/facts?occurredFrom=2026-02&occurredTo=2026-02&" + THEN);
        assertThat(positions(list)).containsExactly(3L, 4L);
        assertThat(list.at("/items/0").has("match")).isFalse();
        assertThat(list.at("/items/1/match").asString()).isEqualTo("POSSIBLE");
        assertThat(listed("occurredFrom=2026-02&occurredTo=2026-02&match=definite"))
                .containsExactly(3L);
        // Undated facts are about the record: a day does not leave them out.
        assertThat(listed("validAt=2026-01-31&release=one&release=two")).containsExactly(1L, 2L, 4L, 6L, 7L, 8L, 9L);
        assertThat(listed("validAt=2026-01-31&match=definite&type=directive-issued"))
                .isEmpty();
    }

    @Test
    void facetsCountWithTheOtherFilters() {
        JsonNode facets = server.json(
                        "/api/facts?type=directive-issued&occurredFrom=2026-02&occurredTo=2026-02&facets=type,agency,company,release&"
                                + THEN)
                .path("facets");
        assertThat(facets.path("agency").path("values").toString())
                .isEqualTo("[{\"value\":\"bureau\",\"name\":\"Bureau\",\"count\":1,\"definite\":0,\"possible\":1},"
                        + "{\"value\":\"office\",\"name\":\"Office\",\"count\":1,\"definite\":1,\"possible\":0}]");
        assertThat(facets.path("company").path("values")).hasSize(2);
        long sum = server.json("/api/facts?facets=type&" + THEN)
                .at("/facets/type/values")
                .valueStream()
                .mapToLong(value -> value.path("count").asLong())
                .sum();
        assertThat(sum).isEqualTo(9);
    }

    @Test
    void theWholeListIsATable() {
        HttpResponse<String> table = server.get("/api/facts.csv?agency=bureau&agency=office&sort=-position&" + THEN);
        List<String> lines = table.body().lines().toList();
        assertThat(lines.getFirst())
                .isEqualTo("position,fact,release,companyId,company,model,version,type,state,match,occurred,"
                        + "occurredEarliest,occurredLatest,asStated,publishers,titles,addresses,recordedAt");
        assertThat(lines.stream().skip(1).map(line -> line.split(",")[0])).containsExactly("6", "4", "3");
        assertThat(lines.get(2)).contains(",two,beta,Beta,").contains(",2026,2026-01-01,2026-12-31,");
        assertThat(server.get("/api/facts.csv?q=bureau&" + THEN).body().lines()).hasSize(2);
        JsonNode entry = server.json("/api/facts?" + THEN).at("/items/4");
        assertThat(entry.at("/company/id").asString()).isEqualTo("alpha");
        assertThat(entry.has("model")).isFalse();
    }

    @Test
    void eachFactComesOnceThoughFactsArrive() {
        for (int limit = 1; limit <= 8; limit++) {
            for (String sort : List.of("position", "-position")) {
                List<Long> walked = new ArrayList<>();
                String next = "/api/facts?limit=" + limit + "&sort=" + sort;
                long total = server.json(next).path("total").asLong();
                while (!next.isEmpty()) {
                    JsonNode page = server.json(next);
                    assertThat(page.path("total").asLong()).isEqualTo(total);
                    walked.addAll(positions(page));
                    if (walked.size() <= 2L * limit) {
                        server.record().tell(TWO, Facts.submitted(++told, "2026-05-0" + limit, OFFICE));
                        server.caughtUp();
                    }
                    next = page.path("next").asString("");
                }
                assertThat(sort.startsWith("-") ? walked.reversed() : walked)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, total).boxed().toList());
            }
        }
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        String problem = server.get(
                        "/api/facts?after=x&typ=a&type=directive-isued&sort=date&facets=force&release=A%20b")
                .body();
        assertThat(problem)
                .contains("did you mean \\\"type\\\"?", "did you mean \\\"directive-issued\\\"?", "is not a position")
                .contains("\"sort\"", "\"facets\"", "\"release\"");
    }

    private List<Long> listed(String query) {
        return positions(server.json("/api/facts?" + THEN + "&" + query));
    }

    private static List<Long> positions(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path("position").asLong())
                .toList();
    }
}
