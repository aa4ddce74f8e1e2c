package org.modeldocket.query.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.web.WebConfiguration;
import org.modeldocket.query.FoundingFacts;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.vocabulary.id.ReleaseId;

/** Moments of a case, negotiated as RFC 7089 has it. A fact is recorded each millisecond, from 2026-11-01T00:00:00.001Z. */
class MementoApiTest extends ReadApiTests {
    private static final String GPT = "/api/releases/openai-gpt-5-6";
    private static final String BUSY = "/api/releases/busy";
    private static final int BUSY_FACTS = 1_200;
    /** Behind the founding cases. */
    private static final int BUSY_FROM = 13;

    private static final Pattern LINK = Pattern.compile("<([^>]*)>; rel=\"([^\"]*)\"([^,]*(?:, \\d[^,]*)?)");

    @Override
    void tell(MemoryRecord record) {
        FoundingFacts.tell(record);
        ReleaseId busy = new ReleaseId("busy");
        record.tell(busy, Facts.registered(1_000));
        record.tell(
                busy,
                IntStream.range(1, BUSY_FACTS)
                        .mapToObj(n -> Facts.announced(1_000 + n, "2026-05-02", "2026-09"))
                        .toArray(ReleaseFact[]::new));
    }

    @Override
    Class<?>[] configurations() {
        return new Class<?>[] {WebConfiguration.class};
    }

    @Test
    void aCaseSaysWhereItsMomentsAre() {
        HttpResponse<String> answer = server.get(BUSY);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Vary")).contains("Accept-Datetime");
        assertThat(answer.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(links(answer))
                .containsExactly(
                        BUSY + " original timegate",
                        BUSY + "/timemap timemap",
                        BUSY + "?knownAt=position:13 first memento",
                        BUSY + "?knownAt=position:1212 last memento");
        assertThat(answer.headers().firstValue("Link").orElseThrow())
                .contains("rel=\"first memento\"; datetime=\"Sun, 01 Nov 2026 00:00:00 GMT\"")
                .contains("type=\"application/link-format\"; from=\"Sun, 01 Nov 2026 00:00:00 GMT\";"
                        + " until=\"Sun, 01 Nov 2026 00:00:01 GMT\"");
    }

    /** The last fact of the second that was asked for counts, the first of the next does not. */
    @ParameterizedTest
    @CsvSource({
        "00:00:01, 1212, 'Sun, 01 Nov 2026 00:00:01 GMT'",
        "00:00:00, 999, 'Sun, 01 Nov 2026 00:00:00 GMT'",
        "23:59:59, 1212, 'Sun, 01 Nov 2026 00:00:01 GMT'"
    })
    void aMomentLeadsToTheMementoOfIt(String time, long position, String datetime) {
        HttpResponse<String> led = server.get(BUSY, "Accept-Datetime", "Sun, 01 Nov 2026 " + time + " GMT");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.headers().firstValue("Location")).hasValue(BUSY + "?knownAt=position:" + position);
        assertThat(led.headers().allValues("Vary")).contains("Accept-Datetime");
        assertThat(led.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(links(led)).contains(BUSY + " original timegate");

        HttpResponse<String> memento =
                server.get(led.headers().firstValue("Location").orElseThrow());
        assertThat(memento.statusCode()).isEqualTo(200);
        assertThat(memento.headers().firstValue("Memento-Datetime")).hasValue(datetime);
        assertThat(server.json(memento).at("/counts/targets").asLong()).isEqualTo(position - BUSY_FROM);
    }

    @Test
    void whatIsBeforeTheFirstLeadsToTheFirst() {
        HttpResponse<String> led = server.get(GPT, "Accept-Datetime", "Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(led.headers().firstValue("Location")).hasValue(GPT + "?knownAt=position:1");
        HttpResponse<String> memento = server.get(GPT + "?knownAt=position:1");
        assertThat(server.json(memento).path("standing").asString()).isEqualTo("RECORDED");
    }

    @Test
    void aMementoNamesItsNeighboursAndIsNotNegotiated() {
        HttpResponse<String> memento =
                server.get(GPT + "?knownAt=position:3", "Accept-Datetime", "Thu, 01 Jan 2026 00:00:00 GMT");
        assertThat(memento.statusCode()).isEqualTo(200);
        assertThat(links(memento))
                .containsExactly(
                        GPT + " original timegate",
                        GPT + "/timemap timemap",
                        GPT + "?knownAt=position:1 first memento",
                        GPT + "?knownAt=position:2 prev memento",
                        GPT + "?knownAt=position:3 memento",
                        GPT + "?knownAt=position:4 next memento",
                        GPT + "?knownAt=position:6 last memento");
        assertThat(links(server.get(GPT + "?knownAt=position:9")))
                .contains(GPT + "?knownAt=position:5 prev memento", GPT + "?knownAt=position:6 last memento");
    }

    @Test
    void aMomentThatIsNotOverIsNoMemento() {
        for (String moment : List.of("position:1213", "2026-11-02T00:00:00Z", "2026-11-01T00:00:01.212Z")) {
            HttpResponse<String> answer = server.get(BUSY + "?knownAt=" + moment);
            assertThat(answer.statusCode()).as(moment).isEqualTo(200);
            assertThat(answer.headers().firstValue("Memento-Datetime"))
                    .as(moment)
                    .isEmpty();
        }
        for (String moment : List.of("position:1212", "2026-11-01T00:00:01.211Z")) {
            assertThat(server.get(BUSY + "?knownAt=" + moment).headers().firstValue("Memento-Datetime"))
                    .as(moment)
                    .isPresent();
        }
    }

    @Test
    void aDayOnTheWorldClockIsKept() {
        HttpResponse<String> led =
                server.get(GPT + "?validAt=2026-05", "Accept-Datetime", "Sun, 01 Nov 2026 00:00:00 GMT");
        assertThat(led.headers().firstValue("Location")).hasValue(GPT + "?validAt=2026-05&knownAt=position:6");
        assertThat(links(led))
                .contains(GPT + "?validAt=2026-05 original timegate", GPT + "/timemap?validAt=2026-05 timemap");
        assertThat(server.get(GPT + "/timemap?validAt=2026-05").body())
                .contains("<" + GPT + "?validAt=2026-05&knownAt=position:2>; rel=\"memento\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "soon",
                "",
                "2026-11-01T00:00:00Z",
                "Sun, 01 Nov 2026 00:00:00",
                "Sun, 01 Nov 2026 00:00:00 CET",
                "Mon, 01 Nov 2026 00:00:00 GMT",
                "Sun, 1 Nov 2026 00:00:00 GMT",
                "Mon, 30 Feb 2026 00:00:00 GMT",
                "Sun, 01 Nov 2026 24:00:00 GMT"
            })
    void aMomentThatIsNoDateIsABadRequest(String datetime) {
        HttpResponse<String> answer = server.get(GPT, "Accept-Datetime", datetime);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(server.json(answer).path("type").asString()).isEqualTo("/problems/bad-header");
        assertThat(server.json(answer).path("detail").asString()).contains("Accept-Datetime");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/releases/unknown, 404",
        "/api/releases/No%20Id, 404",
        "/api/releases/unknown/timemap, 404",
        "/api/releases/openai-gpt-5-6?validAt=soon, 422",
        "/api/releases/openai-gpt-5-6?knownAt=soon, 422",
        "/api/releases/openai-gpt-5-6?validAt=2026&validAt=2027, 422",
        "/api/releases/openai-gpt-5-6?vlaidAt=2026, 422",
        "/api/releases/openai-gpt-5-6/timemap?validAt=soon, 422",
        "/api/releases/openai-gpt-5-6/timemap?cursor=soon, 422"
    })
    void whatIsWrongOtherwiseIsToldAsEver(String path, int status) {
        HttpResponse<String> answer = server.get(path, "Accept-Datetime", "Sun, 01 Nov 2026 00:00:00 GMT");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Memento-Datetime")).isEmpty();
        assertThat(answer.headers().firstValue("Link")).isEmpty();
    }

    @Test
    void theTimemapListsEveryMementoOnce() {
        List<String> mementos = new ArrayList<>();
        String next = BUSY + "/timemap";
        int parts = 0;
        while (next != null) {
            HttpResponse<String> part = server.get(next);
            assertThat(part.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/link-format");
            assertThat(part.body())
                    .startsWith("<" + BUSY + ">; rel=\"original timegate\",\n<" + next + ">; rel=\"self\"");
            parts++;
            next = null;
            Matcher link = LINK.matcher(part.body());
            while (link.find()) {
                if (link.group(2).endsWith("memento")) {
                    mementos.add(link.group(1));
                } else if (link.group(2).equals("timemap")) {
                    next = link.group(1);
                }
            }
        }
        assertThat(parts).isEqualTo(3);
        assertThat(mementos)
                .containsExactlyElementsOf(IntStream.range(BUSY_FROM, BUSY_FROM + BUSY_FACTS)
                        .mapToObj(n -> BUSY + "?knownAt=position:" + n)
                        .toList());
        assertThat(server.get(BUSY + "/timemap").body())
                .contains("<" + mementos.getFirst()
                        + ">; rel=\"first memento\"; datetime=\"Sun, 01 Nov 2026 00:00:00 GMT\"");
    }

    private static List<String> links(HttpResponse<String> answer) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(answer.headers().firstValue("Link").orElse(""));
        while (link.find()) {
            links.add(link.group(1) + " " + link.group(2));
        }
        return links;
    }
}
