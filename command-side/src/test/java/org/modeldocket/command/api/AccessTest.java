package org.modeldocket.command.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.Server.Answer;

class AccessTest extends ServerTest {
    private static final String RELEASES = "/api/releases";

    @Test
    void everybodyReads() {
        assertThat(server.send("GET", "/problems").status()).isEqualTo(200);
        assertThat(server.send("HEAD", "/problems").status()).isEqualTo(200);
    }

    @Test
    void writingNeedsAToken() {
        Answer none = server.send("POST", RELEASES);
        assertThat(none.problem()).isEqualTo("401 not-signed-in");
        assertThat(none.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"Model Docket\"");
        assertThat(none.header("X-Correlation-Id")).isNotBlank();
        assertThat(server.send("DELETE", "/whatever").problem()).isEqualTo("404 not-found");
        assertThat(server.send("POST", RELEASES, "Authorization", "Basic YTpi").problem())
                .isEqualTo("401 not-signed-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer mdt_unknown", "Bearer ", "bearer  x y", "Bearer " + Server.TOKEN + "x"})
    void refusesATokenThatIsNoneAlsoToRead(String authorization) {
        for (String method : new String[] {"POST", "GET"}) {
            Answer answer = server.send(method, "/problems", "Authorization", authorization);
            assertThat(answer.problem()).isEqualTo("401 not-signed-in");
            assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        }
    }

    @Test
    void aTokenCountsFromItsMakingToItsRevocation() {
        String created = Tokens.run("create", "--name", "A reporter", "--role", "recorder");
        String secret = created.replaceAll("(?s).*secret: (\\S+).*", "$1");
        String id = created.replaceAll("(?s).*id: +(\\S+).*", "$1");
        assertThat(server.post(RELEASES, "{}", "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(422);
        assertThat(Tokens.run("list")).contains(id, "A reporter", "valid").doesNotContain(secret);
        assertThat(Tokens.run("revoke", id)).contains("revoked");
        assertThat(server.post(RELEASES, "{}", "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aTokenWithAnotherRoleMayNotWrite() {
        String secret = Tokens.create("An auditor", "auditor");
        Answer answer = server.post(RELEASES, "{}", "Authorization", "Bearer " + secret);
        assertThat(answer.problem()).isEqualTo("403 not-allowed");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"insufficient_scope\"");
        assertThat(server.send("GET", "/problems", "Authorization", "Bearer " + secret)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void keepsNoSecret() throws IOException {
        Path file = data().resolve("tokens.json");
        assertThat(Files.readString(file)).contains("first recorder", "sha256").doesNotContain(Server.TOKEN);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Sec-Fetch-Site, same-site, 403",
        "Sec-Fetch-Site, same-origin, 422",
        "Sec-Fetch-Site, none, 422",
        "Origin, https://evil.example, 403",
        "Origin, null, 403",
        "Origin, http://127.0.0.1:1, 403"
    })
    void refusesToWriteForAnotherSite(String header, String value, int status) {
        assertThat(server.post(RELEASES, "{}", header, value).status()).isEqualTo(status);
        assertThat(server.send("GET", "/problems", header, value).status()).isEqualTo(200);
    }

    @Test
    void grantsNoOtherOrigin() {
        Answer preflight = server.send(
                "OPTIONS", RELEASES, "Origin", "https://evil.example", "Access-Control-Request-Method", "POST");
        assertThat(preflight.raw().headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        Answer read = server.send("GET", "/problems", "Origin", "https://evil.example");
        assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void sendsTheHeadersThatProtectAPage() {
        Answer answer = server.send("GET", "/problems");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(server.send("POST", RELEASES).header("Content-Security-Policy"))
                .isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "localhost, 200",
        "localhost:8080, 200",
        "a.localhost, 200",
        "127.0.0.1:9, 200",
        "127.9.9.9, 200",
        "[::1]:8080, 200",
        "LOCALHOST, 200",
        "evil.example, 421",
        "127.0.0.1.evil.example, 421",
        "localhost.evil.example, 421",
        "192.168.0.1, 421"
    })
    void answersToItsOwnNamesOnly(String host, int status) throws IOException {
        String answer = server.sendRaw("GET /problems HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void actuatorIsForAdminsButForHealth() {
        assertThat(server.send("GET", "/actuator/health").status()).isEqualTo(200);
        assertThat(server.send("GET", "/actuator/env").problem()).isEqualTo("401 not-signed-in");
    }
}
