package org.modeldocket.command.imports.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.modeldocket.platform.client.ServerClient;
import org.modeldocket.platform.client.ServerRefusedException;
import tools.jackson.databind.JsonNode;

/** The imports of a running server. Each request throws {@link ServerRefusedException} when the server does not do it. */
final class ImportsOfServer implements AutoCloseable {
    /** A file of many gigabytes is sent before the server answers. */
    private static final Duration PATIENCE = Duration.ofHours(12);

    private static final String PATH = "/api/imports";

    private final ServerClient server;

    ImportsOfServer(URI server, String token) {
        this.server = new ServerClient(server, token, PATIENCE);
    }

    void putMapping(String name, Path file) throws IOException {
        json("PUT", "/api/import-mappings/" + name, BodyPublishers.ofFile(file));
    }

    /** Sends a file. @return the report of the import that has begun */
    JsonNode begin(String query, String type, Path file) throws IOException {
        return server.json("POST", PATH + query, type, BodyPublishers.ofFile(file));
    }

    JsonNode report(String importId) {
        return json("GET", PATH + "/" + importId, BodyPublishers.noBody());
    }

    /** Writes what was not recorded to a file, in place of what it holds. */
    void quarantine(String importId, String format, Path file) {
        HttpResponse<Path> answer = server.send(
                "GET",
                PATH + "/" + importId + "/quarantine?format=" + format,
                "application/json",
                BodyPublishers.noBody(),
                BodyHandlers.ofFile(file));
        if (answer.statusCode() >= 400) {
            throw new ServerRefusedException("the quarantine could not be read: status " + answer.statusCode());
        }
    }

    private JsonNode json(String method, String path, BodyPublisher body) {
        return server.json(method, path, "application/json", body);
    }

    @Override
    public void close() {
        server.close();
    }
}
