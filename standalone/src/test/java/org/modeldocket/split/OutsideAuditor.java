package org.modeldocket.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.modeldocket.standalone.Client;

/** Keeps a checkpoint from each node, and holds the record against those of the last time, and against each node's own history. */
final class OutsideAuditor {
    private final Cluster cluster;
    private final Path directory;

    OutsideAuditor(Cluster cluster, Path directory) throws IOException {
        this.cluster = cluster;
        this.directory = Files.createDirectories(directory);
    }

    /** @param facts how many the record holds; each node signs that many in a moment */
    void verify(int facts) throws IOException {
        for (Node node : cluster.commandSide) {
            Path kept = directory.resolve(node.toString());
            if (Files.exists(kept)) {
                verify(node, kept);
            }
            Files.writeString(kept, checkpoint(node.client(), facts));
            verify(node, kept);
        }
    }

    private static String checkpoint(Client client, int facts) {
        List<String> newest = new ArrayList<>();
        Awaitility.await().atMost(30, TimeUnit.SECONDS).until(() -> {
            newest.add(client.get("/api/log/checkpoint").text());
            return newest.getLast().split("\n")[1].equals(Integer.toString(facts));
        });
        return newest.getLast();
    }

    private void verify(Node node, Path kept) {
        StringWriter out = new StringWriter();
        int code = VerifyCommand.run(
                new PrintWriter(out, true),
                new PrintWriter(out, true),
                "record",
                "--url",
                cluster.postgres.url("record"),
                "--user",
                "postgres",
                "--log",
                node.data().resolve("log").toString(),
                "--checkpoint",
                kept.toString(),
                "--key",
                node.client().get("/api/log/key").text());
        assertThat(code).as(node + ": " + out).isZero();
    }
}
