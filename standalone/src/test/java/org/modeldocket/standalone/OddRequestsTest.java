package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.fuzz.RawConnection;
import org.modeldocket.platform.web.MappedRequests;
import org.modeldocket.platform.web.MappedRoutes;

/** What anybody may send to any address, and what must be a plain refusal rather than a failure of the server. */
class OddRequestsTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?x=%ff",
                "/about?x=%c0%ae",
                "/releases?cursor=%ff",
                "/releases/openai-gpt-5-6/replay?step=%ff",
                "/api/treatments?validAt=%ff",
                "/api/log/entries?start=%ff"
            })
    void aQueryThatIsNotUtf8IsRefused(String address) {
        Client.Answer answer = DOCKET.client().get(address, "Accept", "application/json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("type").asString()).endsWith("/problems/bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void aMalformedFormIsNoFailure(String method) {
        Client.Answer answer = DOCKET.client()
                .send(HttpRequest.newBuilder(URI.create(DOCKET.client().base() + "/api/releases"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString("b=%zz"))
                        .build());
        assertThat(answer.status()).as(answer.text()).isEqualTo(405);
    }

    /** Of the server as a whole; Tomcat answers it before any code of ours. */
    @ParameterizedTest
    @CsvSource({"OPTIONS, 200", "GET, 400", "POST, 400"})
    void aStarIsNoAddressButOfOptions(String method, int status) throws IOException {
        try (RawConnection connection = new RawConnection(DOCKET.client().base())) {
            RawConnection.Answer answer = connection.send(
                    (method + " * HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII),
                    false);
            assertThat(answer.status()).isEqualTo(status);
            if (status == 200) {
                assertThat(answer.header("allow").split(", ")).contains(there()).doesNotContain("TRACE", "CONNECT");
                assertThat(answer.body()).isEmpty();
            } else {
                assertThat(answer.header("content-type")).startsWith("application/problem+json");
            }
        }
    }

    private static String[] there() {
        return MappedRequests.of(DOCKET.part(MappedRoutes.class))
                .flatMap(request -> Stream.of(request.method(), "HEAD", "OPTIONS"))
                .distinct()
                .toArray(String[]::new);
    }

    @Test
    void aBodyOfNoEndIsRefusedBeforeItComes() throws IOException {
        URI server = URI.create(DOCKET.client().base());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write(("POST /api/releases HTTP/1.1\r\nHost: " + server.getAuthority()
                                    + "\r\nAuthorization: Bearer "
                                    + Client.TOKEN
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 99999999999\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(first).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "OPTIONS", "DELETE"})
    void theContainersOwnAddressForErrorsIsNobodys(String method) {
        for (String token : new String[] {"Bearer " + Client.TOKEN, null}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create(DOCKET.client().base() + "/error"))
                    .header("Accept", "application/json")
                    .method(method, HttpRequest.BodyPublishers.noBody());
            if (token != null) {
                request.header("Authorization", token);
            }
            Client.Answer answer = DOCKET.client().send(request.build());
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("type").asString()).endsWith("/problems/not-found");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/refusals", "/api/admin/projections", "/api/releases", "/actuator/prometheus", "/releases"})
    void optionsNeedsNoToken(String address) throws IOException {
        RawConnection.Answer answer = raw("OPTIONS " + address, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("allow")).contains("GET", "HEAD", "OPTIONS").doesNotContain("TRACE");
        assertThat(raw("TRACE " + address, "").header("allow")).contains("GET").doesNotContain("TRACE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/refusals;a=b%zz", "/api/refusals;a=%", "/releases;%ff=1?rule=x", "/;a=%z"})
    void traceOfAPathThatCannotBeReadIsNotOffered(String address) throws IOException {
        RawConnection.Answer answer = raw("TRACE " + address, "");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("allow")).contains("GET").doesNotContain("TRACE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/releases?=x | 400 | has no name before its =",
                "GET /?a=1&=x | 400 | has no name before its =",
                "GET /api/releases?% | 400 | the query has a % that",
                "GET /api/releases?a=%f | 400 | the query has a % that",
                "GET /api/releases?a=%ff | 400 | not percent-encoded UTF-8",
                "GET /api/% | 400 | the path has a % that",
                "GET /%zz | 400 | the path has a % that",
                "GET // | 400 | two slashes in a row",
                "GET /api//releases | 400 | two slashes in a row",
                "GET //api/releases | 400 | two slashes in a row",
                "GET /api;x/releases | 400 | a semicolon",
                "GET /api/releases;jsessionid=1 | 400 | a semicolon",
                "GET /api/%3bx | 400 | a semicolon",
                "GET /api/x%5cy | 400 | a backslash",
                "GET /api/x\\y | 400 | a backslash",
                "GET /api/dates?edtf=[2026-05,2026-07] | 400 | the query has a character that an address encodes; write %5B for [, %5D for ]",
                "GET /api/releases/a[b | 400 | the path has a character that an address encodes; write %5B for [",
                "'GET /api/releases?company=a|b' | 400 | write %7C for",
                "GET /api/releases?company={a} | 400 | write %7B for {, %7D for }",
                "GET /api/releases/%ff | 400 | the path is not percent-encoded UTF-8",
                "GET /api/releases?company=\u00e9 | 400 | not plain ASCII",
                "GET /api/x%0ay | 400 | a control character",
                "FOO /api/releases | 400 | the method \"FOO\" is not known; known are GET",
                "get /api/releases | 400 | the method \"get\" is not known",
                "GET * | 400 | * is not an address"
            })
    void aRefusalSaysWhatIsWrong(String line, int status, String says) throws IOException {
        assertProblem(raw(line, ""), status, "bad-request", says == null ? "" : says);
    }

    @Test
    void tooLongAndUnmetIsToldApart() throws IOException {
        String much = "a".repeat(20_000);
        assertProblem(raw("GET /api/" + much, ""), 414, "address-too-long", "8 KiB");
        assertProblem(raw("GET /api/releases?x=" + much, ""), 414, "address-too-long", "8 KiB");
        assertProblem(raw("GET /api/releases", "X: " + much + "\r\n"), 431, "headers-too-large", "8 KiB");
        assertProblem(raw("GET /api/releases", "X: a\r\n".repeat(4_000)), 431, "headers-too-large", "");
        assertProblem(raw("GET /api/releases", "X: a\r\n".repeat(101)), 431, "headers-too-large", "more than 100");
        assertProblem(raw("GET /api/releases", "Expect: tea\r\n"), 417, "expectation-failed", "100-continue");
        assertProblem(
                raw("POST /api/releases", "Expect: tea\r\nContent-Length: 2\r\n"), 417, "expectation-failed", "Expect");
    }

    @Test
    void aMissingHostIsNamed() throws IOException {
        try (RawConnection connection = new RawConnection(DOCKET.client().base())) {
            assertProblem(
                    connection.send("GET /api/releases HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII), false),
                    400,
                    "bad-request",
                    "Host is missing");
        }
    }

    @Test
    void aSecondHostIsNamed() throws IOException {
        assertProblem(raw("GET /api/releases", "Host: localhost\r\n"), 400, "bad-request", "Host is given twice");
    }

    /** By Tomcat itself or not: who asks for a page gets one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/releases?validAt=[2026; write %5B for [",
                "/releases/a|b; write %7C for |",
                "/companies/%5c; a backslash",
                "/releases/%zz; write %25 for the sign itself",
                "/releases/%ff; is not percent-encoded UTF-8"
            })
    void anAddressOfAPageIsRefusedByAPage(String address, String says) throws IOException {
        RawConnection.Answer answer = raw("GET " + address, "Accept: text/html,application/xhtml+xml,*/*;q=0.8\r\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("content-type")).startsWith("text/html");
        assertThat(answer.body()).contains("<h1>Check the address</h1>", says).doesNotContain("/problems/");
        assertProblem(raw("GET /api" + address, "Accept: text/html\r\n"), 400, "bad-request", says);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json;charset=utf-16", "application/json;q=0", "image/png"})
    void whatCannotBeAnsweredIsToldTheCharset(String accept) throws IOException {
        assertProblem(raw("GET /api/releases", "Accept: " + accept + "\r\n"), 406, "not-acceptable", "in UTF-8");
    }

    private static RawConnection.Answer raw(String line, String headers) throws IOException {
        try (RawConnection connection = new RawConnection(DOCKET.client().base())) {
            String accept = headers.contains("Accept") ? "" : "Accept: application/json\r\n";
            return connection.send(
                    (line + " HTTP/1.1\r\nHost: localhost\r\n" + accept + headers + "Connection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8),
                    false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expect: tea", "many", "Content-Length: x"})
    void whatClosesTheConnectionSaysSo(String header) throws IOException {
        String headers = header.equals("many") ? "X: a\r\n".repeat(101) : header + "\r\n";
        try (RawConnection connection = new RawConnection(DOCKET.client().base())) {
            RawConnection.Answer answer = connection.send(
                    ("GET /api/releases HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII),
                    false);
            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.header("connection")).isEqualTo("close");
        }
    }

    private static void assertProblem(RawConnection.Answer answer, int status, String type, String says) {
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("/problems/" + type).contains(says.replace("\"", "\\\""));
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void nobodyIsToldWhereTheServerLies() {
        assertThat(DOCKET.client().get("/actuator/health").text()).doesNotContain("\"path\"");
    }
}
