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
import org.modeldocket.query.MemoryRecord;
import tools.jackson.databind.JsonNode;

/** What changed between two moments, on the founding cases and what changed in them. */
class DifferenceApiTest extends ReadApiTests {
    private static final String GPT = "/api/releases/openai-gpt-5-6";

    @Override
    void tell(MemoryRecord record) {
        ChangedCases.tell(record);
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
    void aNumberNamesTheCorrectionThatChangedIt() {
        String review = "/rows/1/cells/REVIEW/corrected";
        assertThat(server.json("/api/treatments?knownAt=position:12").at(review).isMissingNode())
                .isTrue();
        assertThat(server.json("/api/treatments?knownAt=position:17").at(review))
                .hasToString("{\"type\":\"fact-corrected\",\"releaseId\":\"openai-gpt-5-6\",\"position\":13,"
                        + "\"recordedAt\":\"2026-11-01T00:00:00.013Z\"}");
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

    @Test
    void everyFaultIsTold() {
        JsonNode problem = server.json("/api/diff?to=soon&validAt=soon&limit=0");
        assertThat(StreamSupport.stream(problem.path("faults").spliterator(), false)
                        .map(fault -> fault.path("parameter").asString()))
                .containsExactlyInAnyOrder("from", "to", "validAt", "limit");
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
        "/api/releases/openai-gpt-5-6/diff, from"
    })
    void whatCannotBeUnderstoodIsAProblem(String path, String parameter) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(server.json(answer).at("/faults/0/parameter").asString()).isEqualTo(parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
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
