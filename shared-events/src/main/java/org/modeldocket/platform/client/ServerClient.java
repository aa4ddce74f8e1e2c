package org.modeldocket.platform.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.modeldocket.platform.files.FailureMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server, asked with a token. */
public final class ServerClient implements AutoCloseable {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String server;
    private final String token;
    private final Duration patience;

    /** @param patience how long an answer may take, from the first byte that is sent */
    public ServerClient(URI server, String token, Duration patience) {
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
        this.patience = patience;
    }

    /**
     * Sends a request and reads the JSON of the answer.
     *
     * @param path with its query
     * @throws ServerRefusedException when there is no answer, or a problem: its title, its detail and a line for each fault
     */
    public JsonNode json(String method, String path, String contentType, BodyPublisher body) {
        HttpResponse<byte[]> answer = send(method, path, contentType, body, BodyHandlers.ofByteArray());
        try {
            JsonNode read = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new ServerRefusedException(refusal(answer.statusCode(), read));
            }
            return read;
        } catch (JacksonException e) {
            throw new ServerRefusedException(
                    "no Model Docket answers at " + server + ": status " + answer.statusCode(), e);
        }
    }

    private static String refusal(int status, JsonNode problem) {
        StringBuilder text = new StringBuilder(problem.path("title").asString("status " + status))
                .append(": ")
                .append(problem.path("detail").asString(""));
        for (JsonNode fault : problem.path("faults")) {
            String where =
                    fault.path("pointer").asString(fault.path("parameter").asString(""));
            text.append("\n  ")
                    .append(where)
                    .append(": ")
                    .append(fault.path("message").asString(""));
        }
        return text.toString();
    }

    /**
     * Sends a request.
     *
     * @throws ServerRefusedException when there is no answer
     */
    public <T> HttpResponse<T> send(
            String method, String path, String contentType, BodyPublisher body, BodyHandler<T> handler) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                    .timeout(patience)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", contentType)
                    .method(method, body)
                    .build();
            return client.send(request, handler);
        } catch (IOException | IllegalArgumentException e) {
            throw new ServerRefusedException("no Model Docket answers at " + server + ": " + FailureMessage.of(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerRefusedException("interrupted", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
