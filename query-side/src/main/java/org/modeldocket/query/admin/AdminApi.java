package org.modeldocket.query.admin;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.modeldocket.platform.client.ServerClient;
import tools.jackson.databind.JsonNode;

/**
 * A running server as its operators reach it from the command line. Each request throws
 * {@link org.modeldocket.platform.client.ServerRefusedException} when the server does not do it.
 */
final class AdminApi implements AutoCloseable {
    /** Trying many parked facts again takes its time. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final String PATH = "/api/admin/projections";

    private final ServerClient server;

    AdminApi(URI server, String token) {
        this.server = new ServerClient(server, token, PATIENCE);
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
        return server.json(method, path, "application/json", BodyPublishers.noBody());
    }

    @Override
    public void close() {
        server.close();
    }
}
