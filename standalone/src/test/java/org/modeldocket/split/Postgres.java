package org.modeldocket.split;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A PostgreSQL server, processes of its own that can be killed and started again on their data. */
final class Postgres implements AutoCloseable {
    private final Path data;
    private final int port = Ports.free();
    private final List<String> command = new ArrayList<>();

    Postgres(Path directory) throws IOException, SQLException {
        data = Files.createDirectories(directory).resolve("data");
        EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start();
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE record");
            statement.execute("CREATE DATABASE views");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            // It refuses to run as root.
            command.addAll(List.of("unshare", "-U"));
        }
        ProcessHandle.Info server = process().info();
        command.add(server.command().orElseThrow());
        command.addAll(List.of(server.arguments().orElseThrow()));
    }

    /** Starts it as it was first started. */
    void start() {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).ignoreExceptions().until(() -> {
            // After a kill its children need a moment to notice; until they have gone a new server refuses to start.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("output").toFile())
                    .start();
            while (process.isAlive()) {
                try (Connection connection = connect("record")) {
                    return connection.isValid(1);
                } catch (SQLException e) {
                    process.waitFor(100, TimeUnit.MILLISECONDS);
                }
            }
            return false;
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
        ProcessHandle process = process();
        process.destroyForcibly();
        process.onExit().join();
    }

    private ProcessHandle process() throws IOException {
        String id = Files.readAllLines(data.resolve("postmaster.pid")).getFirst();
        return ProcessHandle.of(Long.parseLong(id.strip())).orElseThrow();
    }

    @Override
    public void close() throws IOException {
        kill();
    }
}
