package org.modeldocket.split;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.modeldocket.platform.kafka.TopicSettings;

/** A Kafka broker in KRaft mode, a process of its own that can be killed, frozen and started again on its data. */
final class Broker implements AutoCloseable {
    private final Path directory;
    private final int port = Ports.free();
    private final int controller = Ports.free();
    private Process process;

    Broker(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        Files.writeString(settings(), """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@127.0.0.1:%2$d
                listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                auto.create.topics.enable=false
                group.initial.rebalance.delay.ms=0
                log.cleaner.enable=false
                """.formatted(port, controller, directory.resolve("log")));
        int code = run(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "MkU3OEVBNTcwNTJENDM2Qg",
                        "-c",
                        settings().toString())
                .onExit()
                .join()
                .exitValue();
        if (code != 0) {
            throw new IllegalStateException("Kafka's storage was not formatted; see " + output());
        }
        start();
    }

    String address() {
        return "127.0.0.1:" + port;
    }

    void start() throws IOException {
        process = run("kafka.Kafka", settings().toString());
        Properties client = new Properties();
        client.put("bootstrap.servers", address());
        client.put("request.timeout.ms", "2000");
        client.put("default.api.timeout.ms", "2000");
        Awaitility.await().atMost(60, TimeUnit.SECONDS).ignoreExceptions().until(() -> {
            try (Admin admin = Admin.create(client)) {
                return !admin.describeCluster().nodes().get().isEmpty();
            }
        });
    }

    /** SIGKILL. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGSTOP: it holds its connections and answers nobody. */
    void freeze() throws IOException {
        Ports.signal("STOP", process.pid());
    }

    void thaw() throws IOException {
        Ports.signal("CONT", process.pid());
    }

    /** The topic of facts. */
    void deleteTopic() throws Exception {
        Properties client = new Properties();
        client.put("bootstrap.servers", address());
        try (Admin admin = Admin.create(client)) {
            admin.deleteTopics(List.of(TopicSettings.TOPIC)).all().get();
        }
    }

    @Override
    public void close() {
        kill();
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private Path output() {
        return directory.resolve("output");
    }

    private Process run(String main, String... arguments) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dlogback.configurationFile=split-broker.xml",
                "-cp",
                System.getProperty("java.class.path"),
                main);
        java.command().addAll(List.of(arguments));
        return java.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start();
    }
}
