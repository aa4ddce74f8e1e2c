package org.modeldocket.query.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
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

    /** The command side itself ends a file that comes too slowly. */
    private static final Duration TRANSFER = Duration.ofHours(6);

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
        return answer(request(page, path, "application/json")
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(json)))
                .build());
    }

    @Override
    public Answer send(HttpServletRequest page, String method, String target, String type, InputStream body) {
        return answer(request(page, target, type)
                .timeout(TRANSFER)
                .method(
                        method,
                        method.equals("GET")
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build());
    }

    @Override
    public void quarantine(HttpServletRequest page, String target, OutputStream out) throws IOException {
        HttpRequest request = request(page, target, "application/json")
                .timeout(TRANSFER)
                .GET()
                .build();
        try (InputStream lines =
                client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            lines.transferTo(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while lines were read");
        }
    }

    private HttpRequest.Builder request(HttpServletRequest page, String target, String type) {
        return HttpRequest.newBuilder(base.resolve(target))
                .header("Content-Type", type)
                .header(
                        "Authorization",
                        "Bearer " + SignedIn.of(page).orElseThrow().session().value());
    }

    private Answer answer(HttpRequest request) {
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
