package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Replay of a case, on the founding cases and what changed in them. */
class ReplayApiTest extends ReadApiTests {
    private static final String GPT = "/api/releases/openai-gpt-5-6";

    private final JsonMapper json = new JsonMapper();

    @Override
    void tell(MemoryRecord record) {
        ChangedCases.tell(record);
    }

    @Test
    void eachStepSaysWhatTheFactDid() {
        JsonNode answer = server.json(GPT + "/replay");
        JsonNode steps = answer.path("items");
        assertThat(steps).hasSize(10);
        assertThat(answer.at("/asOf/position").asLong()).isEqualTo(17);

        JsonNode opening = steps.get(0);
        assertThat(opening.has("before")).isFalse();
        assertThat(opening.at("/after/standing").asString()).isEqualTo("RECORDED");
        assertThat(changes(opening)).containsExactly("RELEASE NEW", "STANDING NEW");
        assertThat(opening.at("/fact/type").asString()).isEqualTo("release-registered");

        JsonNode review = steps.get(1);
        assertThat(review.at("/fact/sequence").asLong()).isEqualTo(1);
        assertThat(review.at("/fact/occurred/edtf").asString()).isEqualTo("2026");
        assertThat(review.at("/fact/data/basis").asString()).isEqualTo("VOLUNTARY");
        assertThat(review.at("/before/standing").asString()).isEqualTo("RECORDED");
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
        assertThat(review.at("/after/standing").asString()).isEqualTo("RECORDED");
        assertThat(review.path("changed")).isEmpty();
        assertThat(review.at("/possibly/after/standing").asString()).isEqualTo("UNDER_REVIEW");
        JsonNode corrected = server.json(GPT + "/replay?validAt=2026-05").at("/items/6");
        assertThat(corrected.at("/after/standing").asString()).isEqualTo("UNDER_REVIEW");
        assertThat(server.get(GPT + "/replay?validAt=2026-05", "Accept", "application/x-ndjson")
                        .body())
                .contains("\"possibly\"");
    }

    @Test
    void aStreamThatCannotBeginIsAProblem() {
        HttpResponse<String> lines = server.get(GPT + "/replay?validAt=soon", "Accept", "application/x-ndjson");
        assertThat(lines.statusCode()).isEqualTo(422);
        assertThat(lines.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/releases/unknown/replay",
                "/api/releases/No%20Id/replay",
                "/api/releases/openai-gpt-5-6/replay?knownAt=position:0"
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
}
