package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not even HTTP, or breaks off, is answered with a problem too. {@code ~} stands for a line's end. */
class UnreadableRequestTest extends ServerTest {
    private static final String WRITE = "POST /api/releases HTTP/1.1~Host: localhost~Connection: close~"
            + "Content-Type: application/json~Authorization: Bearer " + Server.TOKEN + "~";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE~~",
                "GET /api/releases/;a=b%zz HTTP/1.1~Host: localhost~Connection: close~~",
                "GET /problems;%ff%zz=1 HTTP/1.1~Host: localhost~Connection: close~~",
                "GET /a|b HTTP/1.1~Host: localhost~~",
                "GET /%00 HTTP/1.1~Host: localhost~~",
                "GET /%zz HTTP/1.1~Host: localhost~~",
                "GET /a%5cb HTTP/1.1~Host: localhost~~",
                "GET /problems HTTP/1.1~~",
                "GET /problems HTTP/1.1~Host: a b~~",
                "GET /problems HTTP/3.0~Host: localhost~~",
                "POST /api/releases HTTP/1.1~Host: localhost~Transfer-Encoding: foo~~",
                "GET /problems?= HTTP/1.1~Host: localhost~Connection: close~~",
                "GET /problems?&&=1 HTTP/1.1~Host: localhost~Connection: close~~",
                "GET /problems?%00=1 HTTP/1.1~Host: localhost~Connection: close~~",
                "GET /problems HTTP/1.1~Host: localhost~X-Min-Sequence: \u0085~Connection: close~~",
                "GET /problems HTTP/1.1~Host: localhost~Cookie: \u009f~Connection: close~~",
                "FOO /problems HTTP/1.1~Host: localhost~Connection: close~~",
                "POST /api/releases HTTP/1.1~Host: localhost~Content-Length: -1~~"
            })
    void isAnsweredWithAProblem(String request) throws IOException {
        String answer = server.sendRaw(request.replace("~", "\r\n"));
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("Content-Type: application/problem+json")
                .contains("\"type\":\"/problems/bad-request\"", "\"detail\":\"");
    }

    @Test
    void aMethodThatTheContainerRefusesIsAProblem() throws IOException {
        String answer = server.sendRaw("TRACE /api/releases HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 405")
                .contains("\"type\":\"/problems/method-not-allowed\"", "\"instance\":\"/api/releases\"")
                .containsPattern("\r\nAllow: (GET, HEAD, )?OPTIONS, POST\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT x:80 HTTP/1.1~Host: x:80~", "CONNECT /api/releases HTTP/1.1~Host: localhost~"})
    void theMethodConnectIsNamed(String request) throws IOException {
        assertThat(server.sendRaw((request + "Connection: close~~").replace("~", "\r\n")))
                .startsWith("HTTP/1.1 400")
                .contains("\"type\":\"/problems/bad-request\"", "the method CONNECT is not supported")
                .doesNotContain("transfer coding");
    }

    /** Here Tomcat has decided on its answer before the controller knows. */
    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked~~zz~{}~", "Content-Length: 100~~{}"})
    void aBodyThatBreaksOffIsABadRequest(String rest) throws IOException {
        long before = record.places().lastPosition();
        assertThat(server.sendRaw((WRITE + rest).replace("~", "\r\n")))
                .startsWith("HTTP/1.1 400")
                .contains("\"type\":\"/problems/bad-request\"");
        assertThat(record.places().lastPosition()).isEqualTo(before);
    }
}
