package org.modeldocket.command.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
                "GET /a|b HTTP/1.1~Host: localhost~~",
                "GET /%00 HTTP/1.1~Host: localhost~~",
                "GET /%zz HTTP/1.1~Host: localhost~~",
                "GET /a%5cb HTTP/1.1~Host: localhost~~",
                "GET /problems HTTP/1.1~~",
                "GET /problems HTTP/1.1~Host: a b~~",
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

    /** Here Tomcat has decided on its answer before the controller knows. */
    @ParameterizedTest
    @ValueSource(strings = {"Transfer-Encoding: chunked~~zz~{}~", "Content-Length: 100~~{}"})
    void aBodyThatBreaksOffIsABadRequest(String rest) throws IOException {
        long before = record.places().lastPosition();
        assertThat(server.sendRaw((WRITE + rest).replace("~", "\r\n"))).startsWith("HTTP/1.1 400");
        assertThat(record.places().lastPosition()).isEqualTo(before);
    }
}
