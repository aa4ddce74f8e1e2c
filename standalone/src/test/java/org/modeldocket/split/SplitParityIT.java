package org.modeldocket.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.standalone.Client;
import org.modeldocket.standalone.DocketProcess;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The founding cases and a made-up record, told to the embedded run and to a split one of two nodes of each side: what one
 * answers the other does, byte for byte, but when it was recorded. {@code -Dmodeldocket.facts=20000} makes the record longer.
 */
class SplitParityIT {
    private static final int FACTS = Integer.getInteger("modeldocket.facts", 200);
    private static final int RELEASES = Integer.getInteger("modeldocket.releases", 4);
    private static final String MIN_SEQUENCE = "X-Min-Sequence";

    @TempDir
    private Path embedded;

    @TempDir
    private Path split;

    private final Map<String, Long> sequences = new HashMap<>();

    @Test
    void bothRunsAnswerTheSame() throws Exception {
        Answers answers = new Answers(Answers.today());
        try (Cluster cluster = new Cluster(split, 2, "--modeldocket.sample=true");
                DocketProcess one = DocketProcess.start(embedded, "--modeldocket.tokens=" + cluster.tokens())) {
            tell(one, cluster);
            await(one.client());
            cluster.querySide.forEach(node -> await(node.client()));
            Set<String> addresses = new Addresses(one.client(), chosen(one.client())).all();
            addresses.forEach(
                    address -> cluster.querySide.forEach(node -> answers.same(address, one.client(), node.client())));
            assertThat(addresses).hasSizeGreaterThan(500);
            cluster.querySide.forEach(
                    node -> assertThat(described(node.client())).isEqualTo(described(one.client())));
            System.out.println("SplitParityIT: " + addresses.size() + " addresses, " + FACTS + " facts");
        }
    }

    /** What a run says of its interface, but for the address at which it was asked. */
    private static JsonNode described(Client client) {
        ObjectNode description = (ObjectNode) client.get("/openapi.json").json();
        description.remove("servers");
        return description;
    }

    /** One after the other, so that each has the same position in both records; to the nodes of the command side in turn. */
    private void tell(DocketProcess one, Cluster cluster) {
        int[] number = {0};
        Stream.concat(Stream.of(Requests.renaming()), Requests.generated(26, FACTS))
                .forEach(request -> {
                    Client node = cluster.commandSide.get(number[0]++ % 2).client();
                    Client.Answer here = one.client().post(request.path(), request.body());
                    Client.Answer there = node.post(request.path(), request.body());
                    assertThat(here.status()).as(here.text()).isEqualTo(201);
                    assertThat(there.status()).as(there.text()).isEqualTo(201);
                    assertThat(there.json().path("position"))
                            .isEqualTo(here.json().path("position"));
                    if (request.releaseId() != null) {
                        sequences.put(
                                request.releaseId(),
                                here.json().path("sequence").asLong());
                    }
                });
    }

    /** Each asks the server to wait until it knows that much. */
    private void await(Client client) {
        sequences.forEach((release, sequence) -> {
            for (String address : List.of("/api/releases/" + release, "/api/releases/" + release + "/facts")) {
                Client.Answer answer = client.get(address, MIN_SEQUENCE, "" + sequence);
                assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            }
        });
    }

    /** The founding cases and some of the others. */
    private List<String> chosen(Client client) {
        List<String> chosen = new ArrayList<>(client.all("/api/releases?limit=500").stream()
                .map(release -> release.path("releaseId").asString())
                .filter(id -> !id.startsWith("generated-"))
                .toList());
        sequences.keySet().stream().sorted().limit(RELEASES).forEach(chosen::add);
        return chosen;
    }
}
