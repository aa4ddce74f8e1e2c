package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import tools.jackson.databind.JsonNode;

/** How every address of the read API answers a request: tags, what is not there, what is wrong, who waits. */
class ReadRequestsTest extends ReadApiTests {
    @Override
    void tell(MemoryRecord record) {
        FoundingFacts.tell(record);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/releases",
                "/api/releases/openai-gpt-5-6",
                "/api/releases/openai-gpt-5-6/facts",
                "/api/releases/openai-gpt-5-6/facts/0197a000-0000-7000-8000-000000000002",
                "/api/facts/0197a000-0000-7000-8000-000000000002",
                "/api/treatments",
                "/api/companies",
                "/api/companies/openai",
                "/api/agencies",
                "/api/agencies/department-of-commerce",
                "/api/directives",
                "/api/directives/us-export-control-mythos-fable",
                "/api/customers",
                "/api/dates/2026",
                "/api/vocabulary"
            })
    void everyReadHasAnETagAndAnswers304(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        String etag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = server.get(path, "If-None-Match", etag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get(path, "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/releases/unknown",
                "/api/releases/No%20Id",
                "/api/releases/unknown/facts",
                "/api/releases/openai-gpt-5-6/facts/0197a000-0000-7000-8000-00000000ffff",
                "/api/releases/openai-gpt-5-6/facts/0197a000-0000-7000-8000-000000000007",
                "/api/releases/openai-gpt-5-6/facts/7",
                "/api/facts/0197a000-0000-7000-8000-00000000ffff",
                "/api/companies/unknown",
                "/api/agencies/unknown",
                "/api/directives/unknown",
                "/api/customers/unknown"
            })
    void whatIsNotThereIsAProblem(String path) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = server.json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/not-found");
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("instance").asString()).isEqualTo(path);
        assertThat(problem.path("detail").asString()).startsWith("There is no ");
    }

    /** A case, an agency and so on that was recorded later is not said never to have been there. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/releases/openai-gpt-5-6?knownAt=position:0",
                "/api/releases/openai-gpt-5-6/facts?knownAt=2020-01-01",
                "/api/releases/openai-gpt-5-6/replay?knownAt=position:0",
                "/api/releases/openai-gpt-5-6/treatments?knownAt=position:0",
                "/api/facts/0197a000-0000-7000-8000-000000000002?knownAt=position:0",
                "/api/companies/openai?knownAt=position:0",
                "/api/agencies/department-of-commerce?validAt=2020",
                "/api/directives/us-export-control-mythos-fable?validAt=2020"
            })
    void whatWasNotThereYetIsNotSaidToBeNowhere(String path) {
        JsonNode problem = server.json(server.get(path));
        assertThat(problem.path("status").asInt()).isEqualTo(404);
        assertThat(problem.path("detail").asString())
                .startsWith("There is no ")
                .endsWith(" at the moment asked about. It may have been recorded, or have happened, later.");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/releases?limit=0, limit",
        "/api/releases?limit=501, limit",
        "/api/releases?limit=many, limit",
        "/api/releases?limit=99999999999999999999, limit",
        "/api/releases?cursor=nonsense, cursor",
        "/api/releases?cursor=!, cursor",
        "/api/companies?cursor=cmVsZWFzZXM6YQ, cursor",
        "/api/releases/openai-gpt-5-6/facts?cursor=ZmFjdHM6YQ, cursor",
        "/api/releases?company=No%20Id, company",
        "/api/dates/31.12.2026, edtf",
        "/api/dates/2026-02-30, edtf",
        "/api/dates?edtf=soon, edtf",
        "/api/dates/2026?edtf=2027, edtf",
        "/api/dates, edtf"
    })
    void whatCannotBeUnderstoodIsAProblem(String path, String parameter) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).isEqualTo(422);
        JsonNode problem = server.json(answer);
        assertThat(problem.path("type").asString()).isEqualTo("/problems/malformed");
        assertThat(problem.at("/faults/0/parameter").asString()).isEqualTo(parameter);
        assertThat(problem.at("/faults/0/message").asString()).isNotBlank();
    }

    @Test
    void aReaderWhoHasJustWrittenWaitsAndIsTurnedAwayIfItTakesTooLong() {
        for (String path : List.of(
                "/api/releases/openai-gpt-5-6",
                "/api/releases/openai-gpt-5-6/facts",
                "/api/releases/openai-gpt-5-6/facts/" + FoundingFacts.id(1))) {
            assertThat(server.get(path, "X-Min-Sequence", "5").statusCode()).isEqualTo(200);
            assertThat(server.get(path, "X-Min-Sequence", "\"5\"").statusCode()).isEqualTo(200);
            assertThat(server.get(path, "X-Min-Sequence", "\"5-0123456789abcdef\"")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.get(path, "X-Min-Sequence", "soon").statusCode()).isEqualTo(422);
        }
        long before = System.nanoTime();
        HttpResponse<String> late = server.get("/api/releases/openai-gpt-5-6", "X-Min-Sequence", "6");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(server.json(late).path("type").asString()).isEqualTo("/problems/view-behind");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/dates/2026-05/2026-06, 2026-05/2026-06, 2026-05-01, 2026-06-30",
        "/api/dates/2026-05%2F2026-06, 2026-05/2026-06, 2026-05-01, 2026-06-30",
        "/api/dates/..%2F2026-06-12, ../2026-06-12, null, 2026-06-12",
        "/api/dates?edtf=../2026-06-12, ../2026-06-12, null, 2026-06-12",
        "/api/dates?edtf=2026-06-12/.., 2026-06-12/.., 2026-06-12, null",
        "/api/dates/2026%3F, 2026?, 2026-01-01, 2026-12-31",
        "/api/dates/2026~, 2026~, 2026-01-01, 2026-12-31"
    })
    void aDateIsUnderstoodWhereverItStandsInTheAddress(String path, String edtf, String earliest, String latest) {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode date = server.json(answer);
        assertThat(date.path("edtf").asString()).isEqualTo(edtf);
        assertThat(date.path("earliest")).hasToString("null".equals(earliest) ? "null" : "\"" + earliest + "\"");
        assertThat(date.path("latest")).hasToString("null".equals(latest) ? "null" : "\"" + latest + "\"");
        assertThat(date.has("precision")).isTrue();
        assertThat(date.path("approximate").asBoolean()).isEqualTo(edtf.endsWith("~"));
        assertThat(date.path("uncertain").asBoolean()).isEqualTo(edtf.endsWith("?"));
    }
}
