package org.modeldocket.split;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeldocket.standalone.Client;
import org.modeldocket.standalone.UnpackedJar;

/** A broker, a PostgreSQL server, and nodes of both sides on them. */
final class Cluster implements AutoCloseable {
    private static final UnpackedJar COMMAND_SIDE = UnpackedJar.of("command-side");
    private static final UnpackedJar QUERY_SIDE = UnpackedJar.of("query-side");

    final Broker broker;
    final Postgres postgres;
    final List<Node> commandSide;
    final List<Node> querySide;
    private final Path directory;
    private final List<String> querySettings;

    /** @param settings of the command side's nodes besides those of the installation */
    Cluster(Path directory, int nodesOfEach, String... settings) throws Exception {
        this.directory = directory;
        broker = new Broker(directory.resolve("kafka"));
        postgres = new Postgres(directory.resolve("postgres"));
        Path key = directory.resolve("signing.key");
        Files.writeString(key, privateKey(), StandardCharsets.US_ASCII);
        List<String> common = List.of(
                "--spring.datasource.username=postgres",
                "--modeldocket.kafka.bootstrap-servers=" + broker.address(),
                "--modeldocket.tokens=" + tokens(),
                "--modeldocket.bootstrap-token=" + Client.TOKEN);
        List<String> commandSettings = Stream.of(
                        common.stream(),
                        Stream.of("--spring.datasource.url=" + postgres.url("record"), "--modeldocket.log.key=" + key),
                        Stream.of(settings))
                .flatMap(part -> part)
                .toList();
        commandSide = IntStream.rangeClosed(1, nodesOfEach)
                .mapToObj(n -> new Node("c" + n, COMMAND_SIDE, directory, commandSettings))
                .toList();
        querySettings = Stream.concat(common.stream(), Stream.of("--spring.datasource.url=" + postgres.url("views")))
                .toList();
        querySide = IntStream.rangeClosed(1, nodesOfEach)
                .mapToObj(n -> queryNode("q" + n))
                .toList();
        startNodes();
    }

    /** All nodes at once. */
    void startNodes() throws Exception {
        for (Node node : nodes()) {
            node.begin();
        }
        nodes().forEach(Node::awaitReady);
    }

    /** The file of tokens that all nodes share. */
    Path tokens() {
        return directory.resolve("tokens.json");
    }

    /** One more node of the query side, not yet started. */
    Node queryNode(String name) {
        return new Node(name, QUERY_SIDE, directory, querySettings);
    }

    List<Node> nodes() {
        return Stream.concat(commandSide.stream(), querySide.stream()).toList();
    }

    @Override
    public void close() throws IOException {
        nodes().forEach(Node::close);
        broker.close();
        postgres.close();
    }

    private static String privateKey() throws Exception {
        byte[] key = KeyPairGenerator.getInstance("Ed25519")
                .generateKeyPair()
                .getPrivate()
                .getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(key)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
