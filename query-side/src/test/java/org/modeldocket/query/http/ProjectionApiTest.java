package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.projection.Planted;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.TransientDataAccessResourceException;
import tools.jackson.databind.JsonNode;

/** What operators may ask of projections and tell them, address by address. */
class ProjectionApiTest extends ReadApiTests {
    private static final String ALL = "/api/admin/projections";
    private static final String REBUILD = ALL + "/views/rebuild";
    private static final AtomicBoolean OPEN = new AtomicBoolean();

    /** While the gate is closed, a rebuild of the timeline gets nowhere. */
    @Configuration(proxyBeanMethods = false)
    static class Gate {
        @Bean
        static BeanPostProcessor gate() {
            return new Planted("timeline", (making, touched) -> {
                        if (making > 1 && !OPEN.get()) {
                            throw new TransientDataAccessResourceException("the gate is closed");
                        }
                    })
                    .everywhere();
        }
    }

    @Override
    void tell(MemoryRecord record) {
        FoundingFacts.tell(record);
    }

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {Gate.class};
    }

    @Test
    void listsTheProjection() {
        JsonNode items = server.json(ALL).path("items");
        assertThat(items).hasSize(1);
        assertThat(items.get(0))
                .hasToString("{\"name\":\"views\",\"generation\":1,\"position\":12,\"lag\":0,\"deadLetters\":0}");
    }

    @Test
    void aRebuildIsBegunWatchedCancelledAndBegunAgain() {
        OPEN.set(false);
        HttpResponse<String> begun = server.send("POST", REBUILD);
        assertThat(begun.statusCode()).isEqualTo(202);
        assertThat(begun.headers().firstValue("Location")).hasValue(REBUILD);
        HttpResponse<String> second = server.send("POST", REBUILD);
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(server.json(second).path("type").asString()).isEqualTo("/problems/rebuild-running");

        JsonNode running = server.json(REBUILD);
        assertThat(running.path("state").asString()).isEqualTo("RUNNING");
        assertThat(running.path("position").asLong()).isZero();
        assertThat(running.path("total").asLong()).isEqualTo(12);

        HttpResponse<String> cancelled = server.send("DELETE", REBUILD);
        assertThat(cancelled.statusCode()).isEqualTo(200);
        assertThat(server.json(cancelled).path("state").asString()).isEqualTo("CANCELLED");

        OPEN.set(true);
        assertThat(server.send("POST", REBUILD).statusCode()).isEqualTo(202);
        await().until(() -> server.json(REBUILD).path("state").asString().equals("DONE"));
        assertThat(server.json("/api/releases/openai-gpt-5-6/facts").path("items"))
                .hasSize(6);
    }

    @Test
    void noDeadLettersAreAnEmptyListAndNothingToRetry() {
        assertThat(server.json(ALL + "/views/dead-letters")).hasToString("{\"items\":[],\"total\":0}");
        assertThat(server.json(server.send("POST", ALL + "/views/dead-letters/retry")))
                .hasToString("{\"handled\":0,\"deadLetters\":0}");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /nothing/rebuild,                           404",
        "POST,   /nothing/rebuild,                           404",
        "GET,    /views/rebuild,                           404",
        "DELETE, /views/rebuild,                           404",
        "GET,    /nothing/dead-letters,                      404",
        "POST,   /nothing/dead-letters/retry,                404",
        "POST,   /views/dead-letters/retry?releaseId=X%20, 404",
        "GET,    /views/dead-letters?limit=0,              422",
        "GET,    /views/dead-letters?cursor=x,             422"
    })
    void whatIsNotThereOrNotUnderstoodIsAProblem(String method, String path, int status) {
        HttpResponse<String> answer = server.send(method, ALL + path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}
