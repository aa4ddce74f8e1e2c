package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Agency;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** The list of directives is filtered, sorted, counted and walked. */
class DirectiveListTest extends ReadApiTests {
    private static final Agency OFFICE = SampleFacts.agency("Office");
    private static final Agency BUREAU = SampleFacts.agency("Bureau");

    private int told;

    @Override
    void tell(MemoryRecord record) {
        open(record, "one", "alpha", Facts.issued(++told, "2026-02-10", "order", Force.BINDING, OFFICE));
        open(
                record,
                "two",
                "beta",
                Facts.issued(++told, "2026-02-10", "order", Force.BINDING, OFFICE),
                Facts.issued(++told, "2026", "rule", Force.BINDING, BUREAU));
        open(record, "three", "beta", Facts.issued(++told, "2026-01-05", "request", Force.REQUESTED, BUREAU));
    }

    private void open(MemoryRecord record, String release, String company, ReleaseFact... facts) {
        record.tell(new ReleaseId(release), Facts.registered(++told, company, company));
        record.tell(new ReleaseId(release), facts);
    }

    @Test
    void oneReleaseMeetsAllThatIsAsked() {
        assertThat(listed("")).containsExactly("order", "request", "rule");
        assertThat(listed("?force=BINDING")).containsExactly("order", "rule");
        assertThat(listed("?force=BINDING&company=alpha")).containsExactly("order");
        assertThat(listed("?force=REQUESTED&agency=office")).isEmpty();
        assertThat(listed("?agency=bureau&company=beta")).containsExactly("request", "rule");
    }

    @Test
    void wordsAreFoundInTitlesAndInWhatIssuesThem() {
        assertThat(listed("?q=title:directive&company=alpha")).containsExactly("order");
        assertThat(listed("?q=agency:bureau")).containsExactly("request", "rule");
        assertThat(listed("?q=agency:bureau&force=BINDING")).containsExactly("rule");
        JsonNode list = server.json("/api/directives?q=buraeu&facets=force,company");
        assertThat(ids(list)).containsExactly("request", "rule");
        assertThat(list.at("/understood/similar/0/found/0").asString()).isEqualTo("bureau");
        assertThat(list.at("/facets/force/values/0/count").asInt()).isEqualTo(1);
        assertThat(list.at("/facets/company/values").toString())
                .isEqualTo("[{\"value\":\"beta\",\"name\":\"beta\",\"count\":2,\"definite\":2,\"possible\":0}]");
        assertThat(server.get("/api/directives?q=").statusCode()).isEqualTo(422);
    }

    @Test
    void whatVagueDatesLeaveOpenIsMarked() {
        JsonNode list = server.json("/api/directives?occurredFrom=2026-02&sort=-releases");
        assertThat(ids(list)).containsExactly("order", "rule");
        assertThat(list.at("/items/0").has("match")).isFalse();
        assertThat(list.at("/items/1/match").asString()).isEqualTo("POSSIBLE");
        assertThat(listed("?occurredFrom=2026-02&match=definite")).containsExactly("order");
    }

    @Test
    void itIsSortedCountedAndWalked() {
        assertThat(listed("?sort=-issued")).containsExactly("order", "request", "rule");
        JsonNode first = server.json("/api/directives?sort=issued&limit=2&facets=force,company");
        assertThat(ids(first)).containsExactly("rule", "request");
        assertThat(first.path("total").asInt()).isEqualTo(3);
        assertThat(ids(server.json(first.path("next").asString()))).containsExactly("order");
        assertThat(first.at("/facets/force/values").toString())
                .contains("{\"value\":\"BINDING\",\"count\":2,\"definite\":2,\"possible\":0}");
        assertThat(first.at("/facets/company/values").toString())
                .contains("\"value\":\"beta\",\"name\":\"beta\",\"count\":3");
        assertThat(server.get("/api/directives?sort=relased").body()).contains("releases");
    }

    @Test
    void theWholeListIsATableToTakeAway() {
        List<String> lines =
                server.get("/api/directives.csv?sort=-issued").body().lines().toList();
        assertThat(lines.getFirst()).startsWith("directive,title,agencyIds,").endsWith(",inForce");
        assertThat(lines.stream().skip(1).map(line -> line.substring(0, line.indexOf(','))))
                .containsExactly("order", "request", "rule");
        assertThat(server.get("/api/directives.csv?force=REQUESTED").body().lines())
                .hasSize(2);
        assertThat(server.get("/api/directives.csv?sort=relased").body()).contains("releases");
    }

    private List<String> listed(String query) {
        return ids(server.json("/api/directives" + query));
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("items").forEach(item -> ids.add(item.path("directiveId").asString()));
        return ids;
    }
}
