package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.query.FoundingFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replay and differences, on the founding cases with a correction, a retraction, a reinstatement and what comes after. */
class ReplayApiTest {
    private static final String GPT = "/api/releases/openai-gpt-5-6";

    private final JsonMapper json = new JsonMapper();

    @TempDir
    private static Path directory;

    private static ReadServer server;

    @BeforeAll
    static void start() {
        server = new ReadServer(directory);
        FoundingFacts.tell(server.record());
        server.record()
                .tell(
                        FoundingFacts.GPT,
                        Facts.corrected(20, Facts.submitted(2, "2026-05")),
                        Facts.retracted(21, 4),
                        Facts.reinstated(22, 4),
                        Facts.citationAdded(23, 3));
        server.record().tell(FoundingFacts.FABLE, Facts.withdrawn(24, "2026-06"));
        server.caughtUp();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachStepSaysWhatTheFactDid() {
        JsonNode answer = server.json(GPT + "/replay");
        JsonNode steps = answer.path("items");
        assertThat(steps).hasSize(10);
        assertThat(answer.at("/asOf/position").asLong()).isEqualTo(17);

        JsonNode opening = steps.get(0);
        assertThat(opening.has("before")).isFalse();
        assertThat(opening.at("/after/standing").asString()).isEqualTo("REGISTERED");
        assertThat(changes(opening)).containsExactly("RELEASE NEW", "STANDING NEW");
        assertThat(opening.at("/fact/type").asString()).isEqualTo("release-registered");

        JsonNode review = steps.get(1);
        assertThat(review.at("/fact/sequence").asLong()).isEqualTo(1);
        assertThat(review.at("/fact/occurred/edtf").asString()).isEqualTo("2026");
        assertThat(review.at("/fact/data/basis").asString()).isEqualTo("VOLUNTARY");
        assertThat(review.at("/before/standing").asString()).isEqualTo("REGISTERED");
        assertThat(review.at("/after"))
                .hasToString("{\"standing\":\"UNDER_REVIEW\",\"treatments\":{\"REVIEW\":{\"count\":1,\"open\":1}},"
                        + "\"directives\":{\"count\":0,\"open\":0},\"suspensions\":{\"count\":0,\"open\":0},"
                        + "\"previews\":{\"count\":0,\"open\":0},\"customers\":{},\"responses\":0,\"targets\":0,"
                        + "\"evaluations\":0}");
        assertThat(changes(review)).containsExactly("STANDING CHANGED", "TREATMENT NEW");
        assertThat(review.at("/changed/1/after/kind").asString()).isEqualTo("REVIEW");
        assertThat(review.has("possibly")).isFalse();
    }

    @Test
    void recordKeepingIsSeenToWork() {
        JsonNode steps = server.json(GPT + "/replay").path("items");
        JsonNode corrected = steps.get(6);
        assertThat(changes(corrected)).containsExactly("TREATMENT CHANGED", "STATEMENT CHANGED");
        assertThat(corrected.at("/changed/0/before/from/edtf").asString()).isEqualTo("2026");
        assertThat(corrected.at("/changed/0/after/from/edtf").asString()).isEqualTo("2026-05");
        assertThat(corrected.at("/changed/1/after"))
                .hasToString("{\"factId\":\"" + FoundingFacts.id(2) + "\",\"state\":\"CORRECTED\",\"correctedBy\":\""
                        + FoundingFacts.id(20) + "\",\"citations\":1}");

        JsonNode retracted = steps.get(7);
        assertThat(retracted.at("/before/standing").asString()).isEqualTo("IN_PREVIEW");
        assertThat(retracted.at("/after/standing").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(changes(retracted))
                .containsExactly("STANDING CHANGED", "TREATMENT GONE", "PREVIEW GONE", "STATEMENT CHANGED");

        JsonNode reinstated = steps.get(8);
        assertThat(reinstated.path("after")).isEqualTo(retracted.path("before"));
        assertThat(changes(reinstated))
                .containsExactly("STANDING CHANGED", "TREATMENT NEW", "PREVIEW NEW", "STATEMENT CHANGED");

        JsonNode cited = steps.get(9);
        assertThat(cited.path("after")).isEqualTo(cited.path("before"));
        assertThat(changes(cited)).containsExactly("STATEMENT CHANGED");
        assertThat(cited.at("/changed/0/after/citations").asInt()).isEqualTo(2);
    }

    @Test
    void theReplayIsPagedAndStreamed() {
        JsonNode whole = server.json(GPT + "/replay").path("items");
        List<JsonNode> paged = new ArrayList<>();
        String next = GPT + "/replay?limit=3";
        while (next != null) {
            JsonNode part = server.json(next);
            part.path("items").forEach(paged::add);
            next = part.has("next") ? part.path("next").asString() : null;
        }
        assertThat(paged).hasSize(10).containsExactlyElementsOf(whole);

        HttpResponse<String> lines = server.get(GPT + "/replay", "Accept", "application/x-ndjson");
        assertThat(lines.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/x-ndjson");
        assertThat(lines.headers().firstValue("ETag")).isEmpty();
        assertThat(lines.body().lines().map(json::readTree).map(JsonNode.class::cast))
                .containsExactlyElementsOf(whole);
    }

    @Test
    void theReplayKeepsToBothClocks() {
        assertThat(server.json(GPT + "/replay?knownAt=position:4").path("items"))
                .hasSize(4);
        JsonNode review = server.json(GPT + "/replay?validAt=2026-05").at("/items/1");
        assertThat(review.at("/after/standing").asString()).isEqualTo("REGISTERED");
        assertThat(review.path("changed")).isEmpty();
        assertThat(review.at("/possibly/after/standing").asString()).isEqualTo("UNDER_REVIEW");
        JsonNode corrected = server.json(GPT + "/replay?validAt=2026-05").at("/items/6");
        assertThat(corrected.at("/after/standing").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(server.get(GPT + "/replay?validAt=2026-05", "Accept", "application/x-ndjson")
                        .body())
                .contains("\"possibly\"");
    }

    @Test
    void aCaseSaysWhatChangedBetweenTwoMoments() {
        JsonNode diff = server.json(GPT + "/diff?from=position:12&to=position:14");
        assertThat(diff.at("/from/position").asLong()).isEqualTo(12);
        assertThat(diff.at("/to/knownAt").asString()).isEqualTo("position:14");
        assertThat(diff.path("facts"))
                .hasToString("{\"added\":0,\"corrected\":1,\"retracted\":1,\"reinstated\":0,\"cited\":0}");
        assertThat(diff.path("standings"))
                .hasToString(
                        "[{\"releaseId\":\"openai-gpt-5-6\",\"before\":\"IN_PREVIEW\",\"after\":\"UNDER_REVIEW\"}]");
        assertThat(diff.path("cells"))
                .hasToString("[{\"company\":{\"id\":\"openai\",\"name\":\"OpenAI\"},\"treatment\":\"PREVIEW\","
                        + "\"before\":{\"count\":1,\"open\":1}}]");
        assertThat(changes(diff))
                .containsExactly(
                        "STANDING CHANGED",
                        "TREATMENT CHANGED",
                        "TREATMENT GONE",
                        "PREVIEW GONE",
                        "STATEMENT CHANGED",
                        "STATEMENT CHANGED");
        assertThat(types(diff)).containsExactly("fact-corrected", "fact-retracted");
        assertThat(diff.at("/items/0/data/reason").asString()).isEqualTo("because");
    }

    @Test
    void theRecordSaysWhatChangedBetweenTwoMoments() {
        JsonNode diff = server.json("/api/diff?from=2026-11-01T00:00:00.012Z");
        assertThat(diff.at("/from/position").asLong()).isEqualTo(12);
        assertThat(diff.at("/to/position").asLong()).isEqualTo(17);
        assertThat(diff.path("facts"))
                .hasToString("{\"added\":1,\"corrected\":1,\"retracted\":1,\"reinstated\":1,\"cited\":1}");
        assertThat(diff.path("standings"))
                .hasToString(
                        "[{\"releaseId\":\"anthropic-fable-5\",\"before\":\"SUSPENDED\",\"after\":\"WITHDRAWN\"}]");
        assertThat(diff.has("changed")).isFalse();
        assertThat(StreamSupport.stream(diff.path("cells").spliterator(), false)
                        .map(cell -> cell.at("/company/id").asString() + " "
                                + cell.path("treatment").asString() + " "
                                + cell.at("/before/count").asInt() + "/"
                                + cell.at("/before/open").asInt() + " "
                                + cell.at("/after/count").asInt() + "/"
                                + cell.at("/after/open").asInt()))
                .containsExactly(
                        "anthropic SUSPENSION 2/2 2/1", "anthropic WITHDRAWAL 0/0 1/1", "openai REVIEW 1/1 1/1");
        assertThat(diff.at("/cells/2/before/firstFrom/latest").asString()).isEqualTo("2026-12-31");
        assertThat(diff.at("/cells/2/after/firstFrom/latest").asString()).isEqualTo("2026-05-31");
    }

    @Test
    void thePartsOfADifferenceEndWhereTheFirstDoes() {
        HttpResponse<String> first = server.get("/api/diff?from=position:0&limit=5");
        JsonNode part = server.json(first);
        assertThat(part.path("items")).hasSize(5);
        assertThat(part.path("standings")).hasSize(3);
        String next = part.path("next").asString();
        assertThat(next).contains("to=position:17");
        assertThat(first.headers().firstValue("Link")).hasValue("<" + next + ">; rel=\"next\"");
        List<Long> positions = new ArrayList<>();
        while (next != null) {
            part = server.json(next);
            assertThat(part.has("facts")).isFalse();
            part.path("items")
                    .forEach(fact -> positions.add(fact.path("position").asLong()));
            next = part.has("next") ? part.path("next").asString() : null;
        }
        assertThat(positions).hasSize(12).startsWith(6L).endsWith(17L).isSorted();
        JsonNode ofCase = server.json(GPT + "/diff?from=position:0&limit=4");
        assertThat(ofCase.path("items")).hasSize(4);
        assertThat(server.json(ofCase.path("next").asString()).path("items")).hasSize(4);
    }

    @Test
    void betweenAMomentAndItselfNothingChanges() {
        for (String path : List.of("/api/diff", GPT + "/diff")) {
            JsonNode diff = server.json(path + "?from=position:14&to=position:14");
            assertThat(diff.path("items")).isEmpty();
            assertThat(diff.path("standings")).isEmpty();
            assertThat(diff.path("cells")).isEmpty();
            assertThat(diff.path("changed")).isEmpty();
            HttpResponse<String> answer = server.get(path + "?from=position:14&to=position:14");
            assertThat(server.get(
                                    path + "?from=position:14&to=position:14",
                                    "If-None-Match",
                                    answer.headers().firstValue("ETag").orElseThrow())
                            .statusCode())
                    .isEqualTo(304);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/diff, from",
        "/api/diff?from=soon, from",
        "/api/diff?from=position:1&to=soon, to",
        "/api/diff?from=position:5&to=position:2, from",
        "/api/diff?from=position:1&validAt=soon, validAt",
        "/api/diff?from=position:1&limit=0, limit",
        "/api/diff?from=position:1&cursor=soon, cursor",
        "/api/releases/openai-gpt-5-6/diff?from=position:5&to=position:2, from",
        "/api/releases/openai-gpt-5-6/diff?from=position:1&cursor=soon, cursor",
        "/api/releases/openai-gpt-5-6/diff, from",
        "/api/releases/openai-gpt-5-6/replay?validAt=2026-21, validAt",
        "/api/releases/openai-gpt-5-6/replay?knownAt=soon, knownAt",
        "/api/releases/openai-gpt-5-6/replay?limit=0, limit",
        "/api/releases/openai-gpt-5-6/replay?cursor=soon, cursor"
    })
    void whatCannotBeUnderstoodIsAProblem(String path, String parameter) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(server.json(answer).at("/faults/0/parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void everyFaultIsTold() {
        JsonNode problem = server.json("/api/diff?to=soon&validAt=soon&limit=0");
        assertThat(StreamSupport.stream(problem.path("faults").spliterator(), false)
                        .map(fault -> fault.path("parameter").asString()))
                .containsExactlyInAnyOrder("from", "to", "validAt", "limit");
        HttpResponse<String> lines = server.get(GPT + "/replay?validAt=soon", "Accept", "application/x-ndjson");
        assertThat(lines.statusCode()).isEqualTo(422);
        assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/releases/unknown/replay",
        "/api/releases/No%20Id/replay",
        "/api/releases/openai-gpt-5-6/replay?knownAt=position:0",
        "/api/releases/unknown/diff?from=position:1",
        "/api/releases/anthropic-fable-5/diff?from=position:1&to=position:3"
    })
    void whatIsNotThereIsAProblem(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    private static List<String> changes(JsonNode step) {
        return StreamSupport.stream(step.path("changed").spliterator(), false)
                .map(change -> change.path("part").asString() + " "
                        + change.path("change").asString())
                .toList();
    }

    private static List<String> types(JsonNode diff) {
        return StreamSupport.stream(diff.path("items").spliterator(), false)
                .map(fact -> fact.path("type").asString())
                .toList();
    }
}
