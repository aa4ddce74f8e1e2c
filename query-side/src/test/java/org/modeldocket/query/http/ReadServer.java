package org.modeldocket.query.http;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.modeldocket.query.MemoryRecord;
import org.modeldocket.query.projecting.Processors;
import org.modeldocket.query.projecting.Views;
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

    ReadServer(Path directory) {
        context = SpringApplication.run(
                ReadApplication.class,
                "--server.port=0",
                "--modeldocket.data=" + directory,
                "--logging.level.root=warn");
        port = ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    MemoryRecord record() {
        return context.getBean(MemoryRecord.class);
    }

    ReadServer caughtUp() {
        Processors processors = context.getBean(Processors.class);
        for (String view : Views.ALL) {
            await(view).pollDelay(Duration.ZERO).until(() -> processors.lag(view) == 0);
        }
        return this;
    }

    /** Asks for a path with query, with headers as name and value in turn. */
    HttpResponse<String> get(String path, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
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
