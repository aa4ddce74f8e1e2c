package org.modeldocket.command.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.command.api.Server.Answer;
import tools.jackson.databind.JsonNode;

/** What is refused is kept, for auditors alone to read. */
class RefusalsApiTest extends ServerTest {
    private static final String REFUSALS = "/api/refusals";
    private static final String BEARER = "Bearer " + Server.TOKEN;
    private static final String CITED = "'citations':[{'publisher':'A paper','title':'A story'}]}";

    @Test
    void aBrokenRuleIsKeptWithWhoWhatAndWhy() {
        String release = registered();
        String first = record(release, withdrawn("2025-01")).text("factId");
        String id = UUID.randomUUID().toString();
        record(
                release,
                withdrawn("2025-02").replace("'type'", "'factId':'" + id + "','type'"),
                "X-Correlation-Id",
                "mine-1");
        JsonNode kept = kept("releaseId=" + release, 1).getFirst();
        assertThat(kept.path("command").asString()).isEqualTo("RecordFact");
        assertThat(kept.path("type").asString()).isEqualTo("release-withdrawn");
        assertThat(kept.path("releaseId").asString()).isEqualTo(release);
        assertThat(kept.path("factId").asString()).isEqualTo(id);
        assertThat(kept.path("rule").asString()).isEqualTo("NothingAfterWithdrawal");
        assertThat(kept.path("conflictingFact").asString()).isEqualTo(first);
        assertThat(kept.path("reason").asString()).isNotBlank().doesNotContain("own words");
        assertThat(kept.path("correlationId").asString()).isEqualTo("mine-1");
        assertThat(kept.path("refusedAt").asString()).endsWith("Z");
        assertThat(kept.path("actor").path("name").asString()).isEqualTo("first recorder");
        assertThat(kept.path("number").asLong()).isPositive();
    }

    @Test
    void aStaleSequenceAndAnUnknownReleaseAreKept() {
        String release = registered();
        record(release, withdrawn("2025"), "If-Match", "\"7\"");
        assertThat(kept("releaseId=" + release, 1).getFirst().path("rule").asString())
                .isEqualTo("SequenceIsCurrent");
        String unknown = "r" + UUID.randomUUID();
        record(unknown, withdrawn("2025"));
        assertThat(kept("releaseId=" + unknown, 1).getFirst().path("rule").asString())
                .isEqualTo("ReleaseIsRegistered");
    }

    @Test
    void aDirectiveIsKeptForEachOfItsReleases() {
        String one = registered();
        String other = registered();
        server.post(
                "/api/directives",
                "{'releases':['" + one + "','" + other + "'],'occurred':'2999','agencies':['A'],'title':'T',"
                        + "'instrument':'OTHER','force':'BINDING','measures':['DELAY_RELEASE']," + CITED);
        for (String release : List.of(one, other)) {
            JsonNode kept = kept("releaseId=" + release, 1).getFirst();
            assertThat(kept.path("command").asString()).isEqualTo("RecordDirective");
            assertThat(kept.path("rule").asString()).isEqualTo("OccurredNotInTheFuture");
        }
    }

    @Test
    void aTokenWithoutTheRoleIsKept() {
        String name = "auditor " + UUID.randomUUID();
        String secret = Tokens.create(name, "auditor");
        server.post("/api/releases", "{}", "Authorization", "Bearer " + secret);
        server.send("GET", "/actuator/env", "Authorization", "Bearer " + secret);
        List<JsonNode> kept = kept("rule=RoleAllowsIt", 1).stream()
                .filter(item -> item.path("actor").path("name").asString().equals(name))
                .toList();
        assertThat(kept).singleElement().satisfies(item -> {
            assertThat(item.path("command").asString()).isEqualTo("POST /api/releases");
            assertThat(item.has("releaseId")).isFalse();
        });
    }

    @Test
    void whatNeverBecameACommandIsNotKept() {
        String release = registered();
        assertThat(record(release, "{'type':'release-withdrawn'}").status()).isEqualTo(422);
        assertThat(record(release, "{").status()).isEqualTo(400);
        record(release, withdrawn("2999"));
        assertThat(kept("releaseId=" + release, 1)).hasSize(1);
    }

    @Test
    void isReadPageByPageTheNewestFirst() {
        String release = registered();
        for (int i = 0; i < 5; i++) {
            record(release, withdrawn("2999"));
        }
        kept("releaseId=" + release, 5);
        List<Long> numbers = new ArrayList<>();
        String next = REFUSALS + "?releaseId=" + release + "&limit=2";
        int pages = 0;
        while (!next.isEmpty()) {
            Answer page = read(next);
            page.body()
                    .path("items")
                    .forEach(item -> numbers.add(item.path("number").asLong()));
            assertThat(page.body().path("total").asInt()).isEqualTo(5);
            next = page.text("next");
            assertThat(page.header("Link")).contains(next);
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            pages++;
        }
        assertThat(pages).isEqualTo(3);
        assertThat(numbers).hasSize(5).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }

    @Test
    void aCursorIsGoodForItsFiltersAlone() {
        String release = registered();
        record(release, withdrawn("2999"));
        record(release, withdrawn("2999"));
        kept("releaseId=" + release, 2);
        String next = read(REFUSALS + "?releaseId=" + release + "&limit=1").text("next");
        assertThat(read(next).status()).isEqualTo(200);
        String cursor = next.replaceAll(".*cursor=", "&cursor=");
        String number = Base64.getUrlEncoder().withoutPadding().encodeToString("refusals:5".getBytes(UTF_8));
        for (String other : List.of("limit=1" + cursor, next.replaceAll(".*[?]", "") + "&rule=", "cursor=" + number)) {
            assertThat(read(REFUSALS + "?" + other).problem()).as(other).isEqualTo("422 malformed");
        }
    }

    @Test
    void aTotalCountsWhatFits() {
        String release = registered();
        record(release, withdrawn("2999"));
        kept("releaseId=" + release, 1);
        String of = "?limit=1&releaseId=" + release;
        assertThat(read(REFUSALS + of).body().path("total").asInt()).isEqualTo(1);
        assertThat(read(REFUSALS + of + "&rule=SuspensionImposedOnce")
                        .body()
                        .path("total")
                        .asInt(-1))
                .isZero();
        assertThat(read(REFUSALS + "?limit=1").body().path("total").asInt()).isPositive();
    }

    @Test
    void narrowsByActorAndRule() {
        String release = registered();
        record(release, withdrawn("2999"));
        String actor = kept("releaseId=" + release, 1)
                .getFirst()
                .path("actor")
                .path("subject")
                .asString();
        String of = "?releaseId=" + release;
        assertThat(read(REFUSALS + of + "&actor=" + actor).body().path("items")).hasSize(1);
        assertThat(read(REFUSALS + of + "&actor=token:nobody").body().path("items"))
                .isEmpty();
        assertThat(read(REFUSALS + of + "&rule=OccurredNotInTheFuture").body().path("items"))
                .hasSize(1);
        assertThat(read(REFUSALS + of + "&rule=SuspensionImposedOnce").body().path("items"))
                .isEmpty();
    }

    @Test
    void onlyAnAuditorReadsIt() {
        assertThat(server.send("GET", REFUSALS).problem()).isEqualTo("401 not-signed-in");
        String recorder = Tokens.create("a recorder", "recorder");
        Answer denied = server.send("GET", REFUSALS, "Authorization", "Bearer " + recorder);
        assertThat(denied.problem()).isEqualTo("403 not-allowed");
        assertThat(denied.text("detail")).contains("the role auditor");
        String auditor = Tokens.create("an auditor", "auditor");
        assertThat(server.send("GET", REFUSALS, "Authorization", "Bearer " + auditor)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0,limit",
        "limit=501,limit",
        "limit=x,limit",
        "cursor=x,cursor",
        "colour=red,colour",
        "rule=Nope,rule",
        "rule=RoleAlowsIt,rule",
        "rule=,rule",
        "releaseId=Bad%20Id,releaseId"
    })
    void refusesWhatItDoesNotUnderstand(String query, String parameter) {
        Answer answer = read(REFUSALS + "?" + query);
        assertThat(answer.problem()).isEqualTo("422 malformed");
        assertThat(answer.body().path("faults").path(0).path("parameter").asString())
                .isEqualTo(parameter);
    }

    private List<JsonNode> kept(String query, int atLeast) {
        List<JsonNode> items = new ArrayList<>();
        Awaitility.await().until(() -> {
            items.clear();
            read(REFUSALS + "?" + query).body().path("items").forEach(items::add);
            return items.size() >= atLeast;
        });
        return items;
    }

    private Answer read(String path) {
        return server.send("GET", path, "Authorization", BEARER);
    }

    private String registered() {
        String id = "r" + UUID.randomUUID();
        server.post("/api/releases", "{'releaseId':'" + id + "','company':'Example AI','model':'M'}");
        return id;
    }

    private Answer record(String release, String fact, String... headers) {
        return server.post("/api/releases/" + release + "/facts", fact, headers);
    }

    private static String withdrawn(String occurred) {
        return "{'type':'release-withdrawn','occurred':'" + occurred + "','reason':'my own words'," + CITED;
    }
}
