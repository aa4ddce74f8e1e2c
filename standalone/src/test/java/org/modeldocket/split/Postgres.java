package org.modeldocket.split;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A PostgreSQL server, processes of its own that can be killed and started again on their data. */
final class Postgres implements AutoCloseable {
    private final Path data;
    private final int port = Ports.free();
    private EmbeddedPostgres server;

    Postgres(Path directory) throws IOException, SQLException {
        data = Files.createDirectories(directory).resolve("data");
        start();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE record");
            statement.execute("CREATE DATABASE views");
        }
    }

    /** Starts it, on what is there. */
    void start() {
        // After a kill its children need a moment to notice; until they have gone a new server refuses to start.
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(500))
                .ignoreExceptions()
                .until(() -> {
                    server = EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setPort(port)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("max_connections", "200")
                            .start();
                    return true;
                });
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    /** SIGKILL to the server, whose children follow it. */
    void kill() throws IOException {
        Ports.signal(
                "KILL",
                Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid"))
                        .getFirst()
                        .strip()));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
