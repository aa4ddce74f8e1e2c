package org.modeldocket.query.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.modeldocket.platform.access.Holder;
import org.modeldocket.platform.access.Role;
import org.modeldocket.platform.access.SignedIn;
import org.modeldocket.platform.access.TokenSecret;
import org.modeldocket.vocabulary.Actor;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** How a node of the query side sends forms on. */
class HttpCommandSideTest {
    private static final String PATH = "/api/releases/x/facts";

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final List<String> types = new CopyOnWriteArrayList<>();
    private final MockHttpServletRequest page = new MockHttpServletRequest();
    private HttpServer server;
    private HttpCommandSide commands;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            types.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + exchange.getRequestHeaders().getFirst("Transfer-Encoding"));
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"rule\":\"ReleasedOnce\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(409, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        commands = new HttpCommandSide(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        page.setAttribute(
                SignedIn.ATTRIBUTE,
                new SignedIn(
                        new Holder(new Actor("user:ada", "Ada"), List.of(Role.RECORDER)),
                        new TokenSecret("mds_secret")));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void theSessionIsTheTokenAndTheAnswerComesBackAsItIs() {
        CommandSide.Answer answer =
                commands.post(page, PATH, JsonMapper.shared().createObjectNode().put("type", "generally-released"));
        assertThat(received).containsExactly("POST " + PATH + " Bearer mds_secret {\"type\":\"generally-released\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.succeeded()).isFalse();
        assertThat(answer.body().path("rule").asString()).isEqualTo("ReleasedOnce");
    }

    /** Without a length, since nobody holds the file to count it. */
    @Test
    void aFileIsSentOnAsItComes() {
        CommandSide.Answer answer = commands.send(
                page,
                "POST",
                "/api/imports?dryRun=true",
                "text/csv",
                new ByteArrayInputStream("a,b\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(received).containsExactly("POST /api/imports?dryRun=true Bearer mds_secret a,b\n");
        assertThat(types).containsExactly("text/csv chunked");
        assertThat(answer.status()).isEqualTo(409);
        commands.send(page, "GET", "/api/imports");
        assertThat(received).last().isEqualTo("GET /api/imports Bearer mds_secret ");
    }

    @Test
    void linesThatStayedOutComeBackAsTheyAre() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        commands.quarantine(page, "/api/imports/x/quarantine", out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("{\"rule\":\"ReleasedOnce\"}");
    }

    @Test
    void aCommandSideThatIsDownIsSaidToBe() {
        server.stop(0);
        CommandSide.Answer answer =
                commands.post(page, PATH, JsonMapper.shared().createObjectNode());
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body().path("detail").asString()).contains("does not answer");
    }
}
