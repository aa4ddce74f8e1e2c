package org.modeldocket.query;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.modeldocket.platform.postgres.PostgresServer;

/**
 * Where a test has its views.
 *
 * @param settings what says so to a composition
 */
public record Where(Map<String, Object> settings) {
    public static Where in(Path directory) {
        return new Where(Map.of("modeldocket.data", directory.toString()));
    }

    /** A database of PostgreSQL, and a directory for the rest, that are empty and nobody else's. */
    public static Where onPostgres() {
        return new Where(Map.of(
                "spring.datasource.url",
                PostgresServer.freshDatabase(),
                "modeldocket.data",
                "target/node-" + UUID.randomUUID()));
    }
}
