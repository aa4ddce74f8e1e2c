package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.Server.Answer;

/** Whatever is sent, the answer is a problem that says why, and the record is as long as before. */
class HostileRequestTest extends ServerTest {
    private static final String RELEASES = "/api/releases";
    /** More than a body may have, and less than the server reads past: behind that it cuts the connection, and its answer may be lost. */
    private static final int MANY = 1024 * 1024;

    private long before;

    @BeforeEach
    void measure() {
        before = record.places().lastPosition();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(record.places().lastPosition()).isEqualTo(before);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of("", "400 malformed-json"),
                Arguments.of("{", "400 malformed-json"),
                Arguments.of("{}{}", "400 malformed-json"),
                Arguments.of("\ufeff{}", "400 malformed-json"),
                Arguments.of("{'company':'a\u0000b'}", "400 malformed-json"),
                Arguments.of("null", "422 malformed"),
                Arguments.of("[]", "422 malformed"),
                Arguments.of("{'company':'A','company':'B','model':'M'}", "422 malformed"),
                Arguments.of("{'company':'A\\u0000','model':'M'}", "422 malformed"),
                Arguments.of("{'company':'A\\ud800','model':'M'}", "422 malformed"),
                Arguments.of("{'company':'A','model':'M','\\ud800\\u0000':1}", "422 malformed"),
                Arguments.of("{'company':'A','model':'M','occurred':'2026-02-30'}", "422 malformed"),
                Arguments.of("{'company':'A','model':'" + "x".repeat(200_000) + "'}", "422 malformed"),
                Arguments.of("[".repeat(100_000), "422 malformed"),
                Arguments.of("{'a':".repeat(40_000), "422 malformed"),
                Arguments.of("{'a':1e" + "9".repeat(90_000) + "}", "422 malformed"),
                Arguments.of("{'company':'" + "x".repeat(MANY) + "'}", "413 too-large"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void answersAMalformedBody(String body, String problem) {
        assertThat(server.post(RELEASES, body).problem()).isEqualTo(problem);
        assertThat(server.post("/api/directives", body).problem()).isEqualTo(problem);
        assertThat(server.post("/api/releases/any/facts", body).problem()).isEqualTo(problem);
    }

    @Test
    void limitsABodyOfUnknownLengthToo() {
        Answer answer = server.post(RELEASES, BodyPublishers.ofInputStream(() -> InputStream.nullInputStream()));
        assertThat(answer.problem()).isEqualTo("400 malformed-json");
        Answer chunked = server.post(RELEASES, BodyPublishers.ofInputStream(() -> new SpacesInNames(MANY)));
        assertThat(chunked.problem()).isEqualTo("413 too-large");
        assertThat(chunked.body().path("limit").asInt()).isEqualTo(256 * 1024);
    }

    @Test
    void saysWhereJsonEndsAndListsEveryFault() {
        Answer malformed = server.post(RELEASES, "{'company':\n x}");
        assertThat(malformed.body().path("line").asInt()).isEqualTo(2);
        assertThat(malformed.body().path("column").asInt()).isPositive();
        Answer faulty = server.post(RELEASES, "{'compny':'A','model':7}");
        assertThat(faulty.body().path("faults").values())
                .extracting(fault -> fault.path("pointer").asString())
                .containsExactly("/compny", "/company", "/model");
        assertThat(faulty.body().path("faults").get(0).path("message").asString())
                .contains("did you mean");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "multipart/form-data",
                "nonsense",
                "application/json;charset=ISO-8859-1",
                "application/json;charset=UTF-16",
                "application/json;charset=none"
            })
    void takesJsonInUtf8Only(String type) {
        Answer answer = server.post(RELEASES, "{}", "Content-Type", type);
        assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
        assertThat(answer.header("Accept")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, text/plain",
        "text/plain, application/json",
        "application/json, application/json",
        "nonsense, application/json",
        "*/*, application/json"
    })
    void takesOneContentTypeAlone(String first, String second) throws IOException {
        String body = "{\"company\":\"A\",\"model\":\"" + UUID.randomUUID() + "\"}";
        String answer = server.sendRaw("POST /api/releases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Authorization: Bearer " + Server.TOKEN + "\r\nContent-Type: " + first + "\r\n"
                + "Content-Type: " + second + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("bad-request", "Content-Type is there 2 times");
    }

    @Test
    void takesTheCharsetThatItReads() {
        assertThat(server.post(RELEASES, "{}", "Content-Type", "application/json; charset=utf-8")
                        .problem())
                .isEqualTo("422 malformed");
        assertThat(server.post(RELEASES, "{}", "Content-Encoding", "gzip").problem())
                .isEqualTo("415 unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "\"1", "\"1\" \"2\"", "*, \"1\"", "\"1\", *", ",", "w/\"1\"", "W/1", "\"a b\""})
    void refusesAnIfMatchThatIsNoListOfETags(String etag) {
        Answer answer = server.post("/api/releases/any/facts", "{}", "If-Match", etag);
        assertThat(answer.problem()).isEqualTo("400 bad-header");
        assertThat(answer.text("detail")).contains("If-Match");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"a", "a b", "a,b;c", "k\tk", "\"a\"b\"", "\"\\x\""})
    void refusesAnIdempotencyKeyThatIsNone(String key) {
        assertThat(server.post(RELEASES, "{}", "Idempotency-Key", key).problem())
                .isEqualTo("400 bad-header");
        assertThat(server.post(RELEASES, "{}", "Idempotency-Key", "k".repeat(201))
                        .problem())
                .isEqualTo("400 bad-header");
        assertThat(server.post(RELEASES, "{}", "Idempotency-Key", "k".repeat(200))
                        .problem())
                .isEqualTo("422 malformed");
    }

    @Test
    void refusesIfMatchWhereNoSingleCaseIsMeant() {
        assertThat(server.post(RELEASES, "{}", "If-Match", "\"1\"").problem()).isEqualTo("400 bad-header");
        assertThat(server.post("/api/directives", "{}", "If-Match", "*").problem())
                .isEqualTo("400 bad-header");
    }

    @Test
    void knowsNoReleaseThatIsNotRegistered() {
        String fact = "{'type':'release-withdrawn','occurred':'2025','reason':'r',"
                + "'citations':[{'publisher':'P','title':'T'}]}";
        for (String id : new String[] {"r" + UUID.randomUUID(), "No%20Slug", "%F0%9F%98%80", "x".repeat(101)}) {
            Answer answer = server.post("/api/releases/" + id + "/facts", fact);
            assertThat(answer.problem()).isEqualTo("404 not-found");
        }
        assertThat(server.post("/api/releases/" + UUID.randomUUID() + "/facts", fact, "If-Match", "*")
                        .problem())
                .isEqualTo("404 not-found");
    }

    /** Refused before anything is stored: what cannot be answered must not be done. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=utf-16",
                "application/json; charset=\"UTF-16LE\"",
                "application/json;charset=iso-8859-1",
                "application/json;charset=nonsense",
                "application/json;charset=utf-16, application/*;charset=utf-32",
                "application/json;q=0",
                "application/json;q=2",
                "image/png",
                "text/html",
                "nonsense",
                "application/json;;;=",
                "*/json"
            })
    void storesNothingThatItCannotAnswer(String accept) {
        Answer answer = server.post(RELEASES, "{'company':'A','model':'" + UUID.randomUUID() + "'}", "Accept", accept);
        assertThat(answer.problem()).isEqualTo("406 not-acceptable");
    }

    @Test
    void answersWhatIsNotOffered() {
        Answer put = server.send("PUT", RELEASES, "Authorization", "Bearer " + Server.TOKEN);
        assertThat(put.problem()).isEqualTo("405 method-not-allowed");
        assertThat(put.header("Allow")).contains("POST");
        assertThat(server.send("GET", "/api/nothing").problem()).isEqualTo("404 not-found");
        assertThat(server.post(RELEASES, "{}", "Accept", "image/png").problem()).isEqualTo("406 not-acceptable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/releases/..;/facts", "/api//releases", "/api/releases/a%0ab/facts", "/api/%2e%2e/x"})
    void answersAStrangeAddressWithAProblem(String path) {
        assertThat(server.send("GET", path).problem()).isIn("400 bad-request", "404 not-found");
    }
}
