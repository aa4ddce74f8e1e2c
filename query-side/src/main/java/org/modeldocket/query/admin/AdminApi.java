package org.modeldocket.query.admin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.modeldocket.platform.files.FailureMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server as its operators reach it from the command line. */
final class AdminApi implements AutoCloseable {
    /** Trying many parked facts again takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String PATH = "/api/admin/projections";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String server;
    private final String token;

    AdminApi(URI server, String token) {
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
    }

    /** The server did not do it; the message says why, for people. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }

        Refused(String message, Exception cause) {
            super(message, cause);
        }
    }

    JsonNode projections() {
        return send("GET", PATH);
    }

    /** @param method of the projection's rebuild: POST begins one, GET asks for its progress, DELETE cancels it */
    JsonNode rebuild(String method, String projection) {
        return send(method, PATH + "/" + encoded(projection) + "/rebuild");
    }

    /** One page of them. */
    JsonNode deadLetters(String projection) {
        return send("GET", PATH + "/" + encoded(projection) + "/dead-letters?limit=500");
    }

    /** @param path with query, as a page gave it */
    JsonNode next(String path) {
        return send("GET", path);
    }

    /** @param release its id; empty for all */
    JsonNode retry(String projection, String release) {
        String query = release.isEmpty() ? "" : "?releaseId=" + encoded(release);
        return send("POST", PATH + "/" + encoded(projection) + "/dead-letters/retry" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode send(String method, String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token)
                    .method(method, BodyPublishers.noBody())
                    .build();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            JsonNode body = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new Refused(body.path("title").asString("status " + answer.statusCode()) + ": "
                        + body.path("detail").asString(""));
            }
            return body;
        } catch (IOException | IllegalArgumentException | JacksonException e) {
            throw new Refused("no Model Docket answers at " + server + ": " + FailureMessage.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
