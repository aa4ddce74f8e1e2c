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
import org.modeldocket.web.MappedAddresses;
import org.modeldocket.web.MappedRequests;

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
        return MappedRequests.of(DOCKET.part(MappedAddresses.class))
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

    @Test
    void theContainersOwnAddressForErrorsIsNobodys() {
        assertThat(DOCKET.client().get("/error").status()).isEqualTo(401);
    }

    @Test
    void nobodyIsToldWhereTheServerLies() {
        assertThat(DOCKET.client().get("/actuator/health").text()).doesNotContain("\"path\"");
    }
}
