package org.modeldocket.command.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.platform.files.FailureMessage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running server, asked by HTTP. */
final class ServerSource implements CheckpointSource {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String url;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    ServerSource(String url) {
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    @Override
    public SignedNote newest() throws InterruptedException {
        String note = get("/api/log/checkpoint");
        try {
            return SignedNote.parse(note);
        } catch (IllegalArgumentException e) {
            throw new UnverifiableInput(url + " does not answer with a checkpoint: " + e.getMessage(), e);
        }
    }

    @Override
    public JsonNode consistency(long from, long to) throws InterruptedException {
        try {
            return JsonMapper.shared().readTree(get("/api/log/proof/consistency?from=" + from + "&to=" + to));
        } catch (JacksonException e) {
            throw new UnverifiableInput(url + " does not answer with a proof", e);
        }
    }

    private String get(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
            if (answer.statusCode() != 200) {
                throw new UnverifiableInput(url + path + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        } catch (IOException | IllegalArgumentException e) {
            throw new UnverifiableInput(url + path + " cannot be reached: " + FailureMessage.of(e), e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
