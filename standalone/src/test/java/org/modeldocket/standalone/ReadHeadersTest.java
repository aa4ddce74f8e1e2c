package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.platform.web.MappedRequests;
import org.modeldocket.platform.web.MappedRoutes;

/** Compression, ETags, {@code HEAD} and what other origins may read. */
class ReadHeadersTest {
    private static final String CASE = "/api/releases/openai-gpt-5-6";
    private static final String ELSEWHERE = "https://dashboard.example";

    /** Differ from one answer to the next, or say how the body is sent, which a HEAD has none of. */
    private static final Set<String> OF_ONE_ANSWER =
            Set.of("date", "x-correlation-id", "transfer-encoding", "content-length", "connection", "keep-alive");

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    /** Longer than what is too short to compress. */
    @BeforeAll
    static void record() {
        for (int i = 0; i < 60; i++) {
            Client.Answer answer = DOCKET.client()
                    .post("/api/releases", "{\"company\":\"Company " + i + "\",\"model\":\"Model " + i + "\"}");
            assertThat(answer.status()).isEqualTo(201);
        }
        await().until(() ->
                DOCKET.client().get("/api/companies").json().path("items").size() == 50);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/releases",
                "/api/releases",
                "/api/companies",
                CASE + "/facts",
                CASE + "/bundle",
                "/api/log/entries",
                "/problems"
            })
    void isCompressedAndAnswers304EitherWay(String path) throws IOException {
        Client.Answer plain = DOCKET.client().get(path);
        Client.Answer gzip = DOCKET.client().get(path, "Accept-Encoding", "gzip");
        assertThat(gzip.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(vary(plain)).contains("accept-encoding");
        assertThat(vary(gzip)).contains("accept-encoding");
        assertThat(gzip.raw().body().length).isLessThan(plain.raw().body().length);
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(gzip.raw().body()))) {
            assertThat(in.readAllBytes().length).isPositive();
        }
        if (!path.equals("/problems")) {
            assertThat(plain.header("ETag")).startsWith("W/\"").isEqualTo(gzip.header("ETag"));
            String strong = plain.header("ETag").substring(2);
            for (String tags : new String[] {plain.header("ETag"), strong, "\"x\", W/\"y\", " + strong}) {
                for (String encoding : new String[] {"identity", "gzip"}) {
                    Client.Answer again = DOCKET.client().get(path, "If-None-Match", tags, "Accept-Encoding", encoding);
                    assertThat(again.status()).as(path + " " + tags).isEqualTo(304);
                    assertThat(vary(again)).contains("accept-encoding");
                    assertThat(again.header("ETag")).isEqualTo(plain.header("ETag"));
                }
            }
            assertThat(DOCKET.client().get(path, "If-None-Match", "\"x\"").status())
                    .isEqualTo(200);
        }
    }

    /** Its tag is what a writer sends as {@code If-Match}: strong, and therefore of these very bytes. */
    @Test
    void aCaseKeepsItsStrongTag() {
        Client.Answer plain = DOCKET.client().get(CASE);
        Client.Answer gzip = DOCKET.client().get(CASE, "Accept-Encoding", "gzip");
        assertThat(plain.header("ETag")).matches("\"[0-9]+-[0-9a-f]{16}\"").isEqualTo(gzip.header("ETag"));
        assertThat(gzip.header("Content-Encoding")).isEmpty();
        for (String tags :
                new String[] {plain.header("ETag"), "W/" + plain.header("ETag"), "\"x\", " + plain.header("ETag")}) {
            assertThat(DOCKET.client().get(CASE, "If-None-Match", tags).status())
                    .isEqualTo(304);
        }
    }

    /** RFC 9110, section 13.1.2: a star matches any current representation. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aStarMatchesEverythingThatIsThere(String method) {
        assertThat(MappedRequests.of(DOCKET.part(MappedRoutes.class))
                        .filter(request -> request.method().equals("GET"))
                        .map(MappedRequests::path)
                        .map(path -> path.replace("releases/x", "releases/openai-gpt-5-6")))
                .hasSizeGreaterThan(25)
                .allSatisfy(path -> {
                    Map<String, String> read = headers(method, path, "gzip");
                    Map<String, String> star = headers(method, path, "gzip", "If-None-Match", "*");
                    if (!"200".equals(read.get(":status"))) {
                        assertThat(star).as(path).isEqualTo(read);
                        return;
                    }
                    assertThat(star).as(path).containsEntry(":status", "304");
                    assertThat(star.get("vary")).as(path).containsIgnoringCase("accept-encoding");
                    for (String name : new String[] {"etag", "cache-control", "memento-datetime"}) {
                        assertThat(star.get(name)).as(path + " " + name).isEqualTo(read.get(name));
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({
        "/assets/docket.css, 304",
        "/openapi.json, 304",
        CASE + "/replay, 304",
        "/nothing, 404",
        "/api/releases/none, 404",
        "/api/releases?x=1, 422"
    })
    void aStarMatchesNothingElse(String path, int status) {
        Client.Answer answer =
                DOCKET.client().get(path, "If-None-Match", "*", "Accept", "application/x-ndjson,*/*;q=0.5");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.raw().body().length == 0).isEqualTo(status == 304);
    }

    @Test
    void aHeadHasTheHeadersOfAGet() {
        assertThat(MappedRequests.of(DOCKET.part(MappedRoutes.class))
                        .filter(request -> request.method().equals("GET"))
                        .map(MappedRequests::path)
                        .map(path -> path.replace("releases/x", "releases/openai-gpt-5-6")))
                .hasSizeGreaterThan(25)
                .allSatisfy(path -> {
                    for (String encoding : new String[] {"identity", "gzip"}) {
                        Map<String, String> get = headers("GET", path, encoding);
                        assertThat(headers("HEAD", path, encoding)).as(path).isEqualTo(get);
                    }
                });
        assertThat(headers("HEAD", "/actuator/health", "identity"))
                .isEqualTo(headers("GET", "/actuator/health", "identity"));
    }

    private static Map<String, String> headers(String method, String path, String encoding, String... more) {
        HttpRequest.Builder request =
                DOCKET.client().request(path, "Accept-Encoding", encoding, "Authorization", "Bearer " + Client.TOKEN);
        if (more.length > 0) {
            request.headers(more);
        }
        Client.Answer answer = DOCKET.client()
                .send(request.method(method, HttpRequest.BodyPublishers.noBody())
                        .build());
        Map<String, String> headers = new TreeMap<>();
        headers.put(":status", String.valueOf(answer.status()));
        answer.raw().headers().map().forEach((name, values) -> {
            if (!OF_ONE_ANSWER.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values));
            }
        });
        return headers;
    }

    @ParameterizedTest
    @CsvSource({
        "/api/treatments, 'accept, if-none-match, x-correlation-id'",
        "/api/releases/openai-gpt-5-6, 'accept, if-none-match, x-correlation-id, x-min-sequence, accept-datetime'"
    })
    void aPageOfAnotherOriginReads(String path, String headers) {
        Client.Answer read = DOCKET.client().get(path, "Origin", ELSEWHERE);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(read.header("Access-Control-Expose-Headers")).contains("ETag", "Link", "Retry-After");
        Client.Answer preflight = preflight(
                path,
                "GET",
                "x-min-sequence,accept-datetime,accept,if-none-match,x-correlation-id,authorization,if-match");
        assertThat(preflight.status()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Methods").split(","))
                .containsExactlyInAnyOrder("GET", "HEAD");
        assertThat(preflight.header("Access-Control-Allow-Headers").split(", "))
                .containsExactlyInAnyOrder(headers.split(", "));
        assertThat(preflight.header("Access-Control-Allow-Credentials")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/releases, POST",
        "/api/directives, POST",
        "/api/treatments, PUT",
        "/api/nothing, GET",
        "/api/refusals, GET",
        "/api/admin/projections, GET",
        "/releases, GET",
        "/api/releases/openai-gpt-5-6/none, GET"
    })
    void aPreflightForAnythingElseIsRefused(String path, String method) {
        Client.Answer preflight = preflight(path, method, "accept");
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.json().path("type").asString()).isEqualTo("/problems/cross-origin");
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(preflight.header("Allow")).isEmpty();
    }

    @Test
    void aWriteOfAnotherOriginIsRefusedAsEver() {
        Client.Answer write = DOCKET.client().post("/api/releases", "{}", "Origin", ELSEWHERE);
        assertThat(write.status()).isEqualTo(403);
        assertThat(write.header("Access-Control-Allow-Origin")).isEmpty();
    }

    private static Client.Answer preflight(String path, String method, String headers) {
        return DOCKET.client()
                .send(DOCKET.client()
                        .request(
                                path,
                                "Origin",
                                ELSEWHERE,
                                "Access-Control-Request-Method",
                                method,
                                "Access-Control-Request-Headers",
                                headers)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build());
    }

    private static String vary(Client.Answer answer) {
        return String.join(",", answer.raw().headers().allValues("Vary")).toLowerCase(Locale.ROOT);
    }
}
