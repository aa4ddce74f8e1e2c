package org.modeldocket.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A plain HTTP client of a running docket, as anybody could write it. */
public final class Client {
    /** What a server under test is started with as its first token. */
    public static final String TOKEN = "a-token-for-tests-only-0123456789";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String base;

    public Client(String base) {
        this.base = base;
    }

    /** An answer with its body read as JSON where it is JSON. */
    public record Answer(HttpResponse<byte[]> raw) {
        public int status() {
            return raw.statusCode();
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        public String text() {
            return new String(raw.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(raw.body());
        }
    }

    public String base() {
        return base;
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    /** Posts JSON as the recorder, in the body's own text. */
    public Answer post(String path, String body, String... headers) {
        return post(path, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    public Answer post(String path, byte[] body, String... headers) {
        HttpRequest.Builder request = request(path, headers).header("Authorization", "Bearer " + TOKEN);
        if (List.of(headers).stream().noneMatch("Content-Type"::equalsIgnoreCase)) {
            request.header("Content-Type", "application/json");
        }
        return send(request.POST(HttpRequest.BodyPublishers.ofByteArray(body)).build());
    }

    /** Sends a request without a body as one who may do everything. */
    public Answer as(String method, String path) {
        return send(request(path, "Authorization", "Bearer " + TOKEN)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build());
    }

    /** All items of a list, page after page. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (next != null) {
            Answer page = get(next);
            if (page.status() != 200) {
                throw new AssertionError(next + " answered " + page.status() + ": " + page.text());
            }
            page.json().path("items").forEach(items::add);
            next = page.json().path("next").isString()
                    ? page.json().path("next").asString()
                    : null;
        }
        return items;
    }

    public Answer send(HttpRequest request) {
        try {
            return new Answer(http.send(request, HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }
}
