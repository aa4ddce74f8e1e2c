package org.modeldocket.command.imports.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.modeldocket.platform.files.FailureMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The imports of a running server. */
final class ImportsOfServer implements AutoCloseable {
    private static final String PATH = "/api/imports";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String server;
    private final String token;

    ImportsOfServer(URI server, String token) {
        this.server = server.toString().replaceFirst("/+$", "");
        this.token = token;
    }

    /** The server did not do it, or does not answer; the message says why, for people. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }

        Refused(String message, Exception cause) {
            super(message, cause);
        }
    }

    void putMapping(String name, Path file) throws IOException {
        json("PUT", PATH + "/mappings/" + name, "application/json", BodyPublishers.ofFile(file));
    }

    /** Sends a file. @return the report of the import that has begun */
    JsonNode begin(String query, String type, Path file) throws IOException {
        return json("POST", PATH + query, type, BodyPublishers.ofFile(file));
    }

    JsonNode report(String importId) {
        return json("GET", PATH + "/" + importId, "application/json", BodyPublishers.noBody());
    }

    /** Writes what was not recorded to a file, in place of what it holds. */
    void quarantine(String importId, String format, Path file) {
        HttpResponse<Path> answer = send(
                "GET",
                PATH + "/" + importId + "/quarantine?format=" + format,
                "application/json",
                BodyPublishers.noBody(),
                BodyHandlers.ofFile(file));
        if (answer.statusCode() >= 400) {
            throw new Refused("the quarantine could not be read: status " + answer.statusCode());
        }
    }

    private JsonNode json(String method, String path, String type, BodyPublisher body) {
        HttpResponse<byte[]> answer = send(method, path, type, body, BodyHandlers.ofByteArray());
        try {
            JsonNode read = JsonMapper.shared().readTree(answer.body());
            if (answer.statusCode() >= 400) {
                throw new Refused(refusal(answer.statusCode(), read));
            }
            return read;
        } catch (JacksonException e) {
            throw new Refused("no Model Docket answers at " + server + ": status " + answer.statusCode(), e);
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

    private <T> HttpResponse<T> send(
            String method, String path, String type, BodyPublisher body, BodyHandler<T> handler) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(server + path))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", type)
                    .method(method, body)
                    .build();
            return client.send(request, handler);
        } catch (IOException | IllegalArgumentException e) {
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
