package org.modeldocket.split;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.modeldocket.standalone.Client;
import org.modeldocket.standalone.DocketProcess;
import org.modeldocket.standalone.UnpackedJar;

/** A node of either side: the packaged jar as a process, at an address that it keeps. */
final class Node implements AutoCloseable {
    private final String name;
    private final Path data;
    private final UnpackedJar jar;
    private final List<String> settings;
    private final Client client;
    private DocketProcess process;

    Node(String name, UnpackedJar jar, Path data, List<String> settings) {
        this.name = name;
        this.data = data.resolve(name);
        this.jar = jar;
        int port = Ports.free();
        this.settings = new ArrayList<>(settings);
        this.settings.add("--server.port=" + port);
        this.settings.add("--modeldocket.data=" + this.data);
        client = new Client("http://127.0.0.1:" + port);
    }

    /** Starts it, and returns at once. */
    Node begin() throws IOException {
        process = new DocketProcess(jar.command(), settings);
        return this;
    }

    /** Returns when it is ready. */
    void awaitReady() {
        try {
            Awaitility.await()
                    .atMost(120, TimeUnit.SECONDS)
                    .ignoreExceptions()
                    .until(() -> client.get("/actuator/health/readiness").status() == 200);
        } catch (RuntimeException e) {
            throw new IllegalStateException(name + " is not ready:\n" + process.output(), e);
        }
    }

    Path data() {
        return data;
    }

    Client client() {
        return client;
    }

    void kill() {
        process.kill();
    }

    /** SIGSTOP: it holds its connections and does nothing. */
    void freeze() throws IOException {
        Ports.signal("STOP", process.pid());
    }

    void thaw() throws IOException {
        Ports.signal("CONT", process.pid());
    }

    int terminate() {
        return process.terminate();
    }

    String output() {
        return process.output();
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
