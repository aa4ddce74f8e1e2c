package org.modeldocket.query.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.Where;
import org.modeldocket.query.projection.Projection;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running read API and somebody who asks it. */
final class ReadServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final ConfigurableApplicationContext context;
    private final int port;

    /** @param planted configurations that change parts of it */
    ReadServer(Path directory, Class<?>... planted) {
        this(Where.in(directory), planted);
    }

    ReadServer(Where where, Class<?>... planted) {
        List<Class<?>> composition = new ArrayList<>(List.of(planted));
        composition.add(ReadApplication.class);
        List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=warn"));
        where.settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        context = SpringApplication.run(composition.toArray(Class<?>[]::new), arguments.toArray(String[]::new));
        port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    MemoryRecord record() {
        return context.getBean(MemoryRecord.class);
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    ReadServer caughtUp() {
        Projection projection = context.getBean(Projection.class);
        await().atMost(Duration.ofMinutes(1)).pollDelay(Duration.ZERO).until(() -> projection.lag() == 0);
        return this;
    }

    /** Asks for a path with query, with headers as name and value in turn. */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Sends a request without a body. */
    HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    /** The body of an answer that is no text. */
    byte[] bytes(String path) {
        return send(request(path), HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    JsonNode json(String path) {
        return json(get(path));
    }

    JsonNode json(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }
}
