package org.modeldocket.query.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.modeldocket.platform.access.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command side as another process. The secret of the session is the bearer token: both sides know the sessions. */
public final class HttpCommandSide implements CommandSide {
    private static final Logger LOG = LoggerFactory.getLogger(HttpCommandSide.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int UNAVAILABLE = 503;

    private final URI base;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    /** @param base scheme, host and port of a node or of the proxy before all */
    public HttpCommandSide(URI base) {
        this.base = base;
    }

    @Override
    public Answer post(HttpServletRequest page, String path, JsonNode json) {
        HttpRequest request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Bearer " + SignedIn.of(page).orElseThrow().session().value())
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(json)))
                .build();
        try {
            HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            LOG.warn("MD-DESK-001 the command side does not answer: {}", e.toString());
            return unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unavailable();
        }
    }

    private static Answer unavailable() {
        return new Answer(
                UNAVAILABLE,
                JSON.createObjectNode()
                        .put(
                                "detail",
                                "The server that records does not answer. Nothing is lost: send the form again."));
    }
}
