package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Clients that are slow in one way or another keep nobody else out. The server has few places, so that few clients suffice. */
class SlowConnectionsTest {
    private static final String AS_RECORDER = "Authorization: Bearer " + Client.TOKEN + "\r\n";
    private static final int MANY = 12;

    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket(
            "--modeldocket.requests-at-once=4", "--modeldocket.body-time=2s", "--modeldocket.costly-reads-at-once=1");

    static Stream<Arguments> slow() {
        return Stream.of(
                Arguments.of("read with a multipart body", SlowConnections.multipartRead("/api/releases"), true),
                Arguments.of("page with a multipart body", SlowConnections.multipartRead("/?validAt=2026"), true),
                Arguments.of("read with a form as its body", SlowConnections.formRead("/api/releases"), true),
                Arguments.of("read with a body in chunks", SlowConnections.chunkedRead("/releases"), true),
                Arguments.of("health with a multipart body", SlowConnections.multipartRead("/actuator/health"), true),
                Arguments.of("write with a token", SlowConnections.write(AS_RECORDER), true),
                Arguments.of("write without a token", SlowConnections.write(""), true),
                Arguments.of("headers", SlowConnections.headers(), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void aSlowRequestKeepsNobodyOut(String what, String begin, boolean endsSoon) {
        Client client = DOCKET.client();
        try (SlowConnections slow = new SlowConnections(client, MANY, begin, 300)) {
            awaitPlaces(client);
            for (int i = 0; i < 5; i++) {
                othersAreAnswered(client, what + i);
            }
            Duration deadline = endsSoon ? Duration.ofSeconds(9) : Duration.ofSeconds(14);
            await(what).atMost(deadline).until(() -> slow.ended() == MANY);
        }
    }

    @Test
    void thoseWhoWaitForAViewKeepNobodyOut() throws Exception {
        Client client = DOCKET.client();
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Client.Answer>> waiting = Stream.of("", "/facts", "/replay")
                    .flatMap(part -> IntStream.range(0, MANY)
                            .mapToObj(i -> others.submit(() ->
                                    client.get("/api/releases/openai-gpt-5-6" + part, "X-Min-Sequence", "999999"))))
                    .toList();
            awaitPlaces(client);
            int answered = 0;
            while (waiting.stream().noneMatch(Future::isDone)) {
                try {
                    othersAreAnswered(client, "wait" + answered);
                    answered++;
                } catch (AssertionError e) {
                    // When the time to wait is over, all go on at once and take the places for a moment.
                    await("others are refused: " + e.getMessage())
                            .atMost(Duration.ofSeconds(1))
                            .until(() -> waiting.stream().anyMatch(Future::isDone));
                }
            }
            assertThat(answered).isPositive();
            for (Future<Client.Answer> wait : waiting) {
                assertThat(wait.get().status()).isEqualTo(503);
            }
            assertThat(waiting.getFirst().get().text()).containsAnyOf("view-behind", "busy");
        }
    }

    /** All that begin at once are more than there are places, for a moment. */
    private static void awaitPlaces(Client client) {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> client.get("/api/releases").status() == 200
                        && client.get("/").status() == 200);
    }

    private static void othersAreAnswered(Client client, String what) {
        assertThat(client.get("/api/releases").status()).isEqualTo(200);
        assertThat(client.get("/").status()).isEqualTo(200);
        assertThat(client.get("/actuator/health/liveness").status()).isEqualTo(200);
        String model = what + " " + System.nanoTime();
        assertThat(client.post("/api/releases", "{\"company\":\"Patient\",\"model\":\"" + model + "\"}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void aBodyThatIsTooLongIsAnsweredBeforeItComes(String length) throws IOException {
        URI server = URI.create(DOCKET.client().base());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(1_500);
            socket.getOutputStream()
                    .write(("POST /api/releases HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n" + AS_RECORDER
                                    + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    static Stream<String> lengths() {
        return Stream.of("262145", "1000000", "67371008", "99999999999");
    }
}
