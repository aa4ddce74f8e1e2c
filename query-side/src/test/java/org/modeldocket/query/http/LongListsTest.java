package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.Force;
import org.modeldocket.vocabulary.id.ReleaseId;
import tools.jackson.databind.JsonNode;

/** Lists longer than any part of them, of each kind: none is cut without a word, each leads to its end and has a total. */
class LongListsTest extends ReadApiTests {
    private static final int MANY = 520;
    private static final int PARTS = 120;
    private static final String CASE = "/api/releases/example-ai-0";
    private static final String PAST = "knownAt=position:100&validAt=2026";

    /** Many cases with a directive of their own and one in common; the first has many parts of each kind. */
    @Override
    void tell(MemoryRecord record) {
        long id = 1;
        for (int n = 0; n < MANY; n++) {
            int parts = n == 0 ? PARTS : 0;
            List<ReleaseFact> facts = new ArrayList<>(List.of(
                    Facts.registered(id++),
                    Facts.issued(id++, "2026-01-01", "common", Force.REQUESTED),
                    Facts.issued(id++, "2026-01-01", "own-" + n, Force.REQUESTED)));
            for (int part = 0; part < parts; part++) {
                facts.add(Facts.issued(id++, "2026-01-01", "part-" + part, Force.BINDING));
            }
            facts.add(Facts.granted(id++, "2026-01-02", "p"));
            facts.add(Facts.approved(id++, "2026-01-03", "p", "Acme"));
            for (int part = 0; part < parts; part++) {
                facts.add(Facts.suspended(id++, "2026-01-04", "s-" + part));
                facts.add(Facts.approved(id++, "2026-01-04", "p", "Customer " + part));
                facts.add(Facts.announced(id++, "2026-01-04", "2027"));
                facts.add(Facts.responded(id++, "2026-01-04", "common"));
                facts.add(Facts.evaluated(id++, "2026-01-04", SampleFacts.AGENCY));
            }
            record.tell(new ReleaseId("example-ai-" + n), facts.toArray(ReleaseFact[]::new));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/releases, 520, releaseId",
        "/api/releases?company=example-ai, 520, releaseId",
        "/api/directives, 641, directiveId",
        "/api/customers, 121, id",
        "/api/companies, 1, id",
        "/api/agencies, 1, id",
        "/api/agencies/office-of-examples/directives, 641, directiveId",
        "/api/agencies/office-of-examples/releases, 520, releaseId",
        "/api/directives/common/releases, 520, releaseId",
        "/api/customers/acme/decisions, 520, releaseId",
        "/api/treatments/example-ai/preview, 520, releaseId",
        "/api/releases/example-ai-0/facts, 725, sequence",
        "/api/releases/example-ai-0/replay, 725, fact/sequence",
        "/api/releases/example-ai-0/treatments, 243, subject",
        "/api/releases/example-ai-0/directives, 122, directiveId",
        "/api/releases/example-ai-0/suspensions, 120, suspensionId",
        "/api/releases/example-ai-0/previews, 1, previewId",
        "/api/releases/example-ai-0/customers, 121, customer/id",
        "/api/releases/example-ai-0/responses, 120, factId",
        "/api/releases/example-ai-0/targets, 120, factId",
        "/api/releases/example-ai-0/evaluations, 120, factId",
        "/api/diff?from=position:0, 3320, position",
        "/api/releases/example-ai-0/diff?from=position:0, 725, sequence"
    })
    void everyListSaysItsTotalAndLeadsToItsEnd(String path, int total, String key) {
        List<String> keys = new ArrayList<>();
        for (String at = path + (path.contains("?") ? "&" : "?") + "limit=100"; at != null; ) {
            JsonNode part = server.json(at);
            assertThat(part.path("total").asInt()).as(at).isEqualTo(total);
            part.path("items").forEach(item -> keys.add(item.at("/" + key).asString()));
            at = part.path("next").asString(null);
        }
        assertThat(keys).hasSize(total).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/companies/example-ai, releases, releaseCount, nextReleases, 520",
        "/api/agencies/office-of-examples, directives, directiveCount, nextDirectives, 641",
        "/api/agencies/office-of-examples, releases, releaseCount, nextReleases, 520",
        "/api/directives/common, releases, releaseCount, nextReleases, 520",
        "/api/customers/acme, decisions, decisionCount, nextDecisions, 520",
        "/api/releases/example-ai-0, treatments, counts/treatments, next/treatments, 243",
        "/api/releases/example-ai-0, directives, counts/directives, next/directives, 122",
        "/api/releases/example-ai-0, suspensions, counts/suspensions, next/suspensions, 120",
        "/api/releases/example-ai-0, customers, counts/customers, next/customers, 121",
        "/api/releases/example-ai-0, responses, counts/responses, next/responses, 120",
        "/api/releases/example-ai-0, targets, counts/targets, next/targets, 120",
        "/api/releases/example-ai-0, evaluations, counts/evaluations, next/evaluations, 120"
    })
    void whatIsCutSaysHowManyThereAreAndLeadsToTheRest(String path, String list, String count, String next, int total) {
        for (String moment : List.of("", "?validAt=2026-12", "?knownAt=position:100000")) {
            JsonNode answer = server.json(path + moment);
            assertThat(answer.path(list)).hasSize(50);
            assertThat(answer.at("/" + count).asInt()).isEqualTo(total);
            int shown = 50;
            for (String at = answer.at("/" + next).asString(); at != null; ) {
                assertThat(at).contains(moment.replace("?", ""));
                JsonNode part = server.json(at);
                shown += part.path("items").size();
                at = part.path("next").asString(null);
            }
            assertThat(shown).isEqualTo(total);
        }
    }

    @Test
    void noAnswerGrowsWithTheRecord() {
        assertThat(server.get(CASE).body()).hasSizeLessThan(200_000);
        assertThat(server.get("/api/directives").body()).hasSizeLessThan(200_000);
        assertThat(server.json("/api/directives").at("/items/0/releases")).hasSize(50);
        assertThat(server.json("/api/directives").at("/items/0/releaseCount").asInt())
                .isEqualTo(520);
    }

    @Test
    void aTotalIsOfTheMomentAskedAbout() {
        assertThat(server.json("/api/releases?knownAt=position:1").path("total").asInt())
                .isEqualTo(1);
        assertThat(server.json("/api/releases?" + PAST).path("total").asInt()).isEqualTo(1);
        assertThat(server.json("/api/customers?validAt=2025").path("total").asInt())
                .isZero();
        assertThat(server.json("/api/directives?knownAt=position:3")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/agencies/nobody/directives",
        "/api/agencies/No_Id/releases",
        "/api/directives/nothing/releases",
        "/api/customers/nobody/decisions",
        "/api/treatments/nobody/preview",
        "/api/treatments/example-ai/withdrawal",
        "/api/treatments/example-ai/kindness",
        "/api/releases/nothing/customers",
        "/api/releases/example-ai-0/customers?knownAt=position:0"
    })
    void aListOfNothingIsNotFound(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void aCursorIsGoodForItsOwnListAlone() {
        String cursor = server.json(CASE + "/customers").path("next").asString().replaceAll(".*cursor=", "");
        assertThat(server.get(CASE + "/customers?cursor=" + cursor).statusCode())
                .isEqualTo(200);
        for (String other :
                List.of(CASE + "/targets", CASE + "/facts", "/api/customers", "/api/releases/example-ai-1/customers")) {
            assertThat(server.get(other + "?cursor=" + cursor).statusCode())
                    .as(other)
                    .isEqualTo(422);
        }
    }

    /** A cell of 520 releases names the newest 20 and their newest facts, and leads to all as they were known then. */
    @ParameterizedTest
    @CsvSource({"'', 520, 520", "'?validAt=2026-01-02', 520, 520", "'?knownAt=position:1000', 56, 56"})
    void aCellLeadsToAllItsFacts(String moment, int releases, int facts) {
        JsonNode cell = server.json("/api/treatments" + moment).at("/rows/0/cells/PREVIEW");
        assertThat(cell.path("count").asInt()).isEqualTo(releases);
        assertThat(cell.path("factCount").asInt()).isEqualTo(facts);
        assertThat(cell.path("releaseIds")).hasSize(20);
        assertThat(cell.path("factIds")).hasSize(20).doesNotHaveDuplicates();
        assertThat(cell.at("/releaseIds/0").asString()).isEqualTo("example-ai-" + (releases - 1));

        Set<String> all = new HashSet<>();
        String next = cell.path("allFacts").asString();
        while (!next.isEmpty()) {
            JsonNode page = server.json(next);
            page.path("items").forEach(period -> period.path("factIds").forEach(id -> all.add(id.asString())));
            next = page.path("next").asString("");
        }
        assertThat(all).hasSize(facts);
        cell.path("factIds").forEach(id -> assertThat(all).contains(id.asString()));
    }
}
