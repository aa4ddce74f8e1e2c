package org.modeldocket.command.api;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the server under test, with the token of its first recorder. */
final class Server implements AutoCloseable {
    static final String TOKEN = "a-token-for-the-tests-only";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Server(int port) {
        this.port = port;
    }

    /** An answer with its body read as JSON. */
    record Answer(int status, JsonNode body, HttpResponse<String> raw) {
        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        String text(String member) {
            return body.path(member).asString("");
        }

        /** The problem's name, or what came instead. */
        String problem() {
            return header("Content-Type").equals("application/problem+json")
                            && text("type").startsWith("/problems/")
                    ? status + " " + text("type").substring("/problems/".length())
                    : "no problem: " + status + " " + raw.body();
        }
    }

    Answer post(String path, String body, String... headers) {
        return post(path, BodyPublishers.ofString(body.replace('\'', '"')), headers);
    }

    Answer post(String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = request(path).POST(body);
        request.setHeader("Authorization", "Bearer " + TOKEN);
        request.setHeader("Content-Type", "application/json");
        return send(request, headers);
    }

    Answer put(String path, String body) {
        HttpRequest.Builder request = request(path).PUT(BodyPublishers.ofString(body));
        return send(request, "Authorization", "Bearer " + TOKEN, "Content-Type", "application/json");
    }

    Answer send(String method, String path, String... headers) {
        return send(request(path).method(method, BodyPublishers.noBody()), headers);
    }

    /** Sends these bytes unchanged and returns all bytes of the answer. */
    String sendRaw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base() + path));
    }

    /** A header with an empty value is left out. */
    private Answer send(HttpRequest.Builder request, String... headers) {
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            String type = response.headers().firstValue("Content-Type").orElse("");
            JsonNode body = type.contains("json") && !type.contains("ndjson")
                    ? JSON.readTree(response.body())
                    : JSON.nullNode();
            return new Answer(response.statusCode(), body, response);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
