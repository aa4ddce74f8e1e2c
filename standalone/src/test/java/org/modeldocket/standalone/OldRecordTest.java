package org.modeldocket.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The founding cases in the file that version 0.1 stored, before the vocabulary grew, opened by this version: the same leaves, the
 * same root, and what 0.1 answered, but for the standing REGISTERED, which is now RECORDED, and the revisions, which are the newest.
 * The files in {@code record-0.1} are its record and log with a key of their own, its checkpoint, its leaves and its answers.
 */
class OldRecordTest {
    @RegisterExtension
    static final RunningDocket DOCKET = new RunningDocket("--modeldocket.sample=false");

    private static final int FACTS = 12;

    private final Client client = DOCKET.client();

    @BeforeAll
    static void openTheOldRecord() {
        DOCKET.restart(data -> {
            try (Stream<Path> files = Files.list(data)) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    if (name.startsWith("record") || name.startsWith("views") || name.equals("log")) {
                        FileSystemUtils.deleteRecursively(file);
                    }
                }
            }
            try (ZipInputStream old = new ZipInputStream(stored("data.zip"))) {
                Files.createDirectory(data.resolve("log"));
                for (ZipEntry file = old.getNextEntry(); file != null; file = old.getNextEntry()) {
                    Files.copy(old, data.resolve(file.getName()));
                }
            }
        });
        await().until(() -> DOCKET.client()
                        .get("/api/treatments")
                        .json()
                        .path("asOf")
                        .path("position")
                        .asInt()
                == FACTS);
    }

    @Test
    void theLeavesAndTheRootAreTheOldOnes() throws IOException {
        Auditor auditor = Auditor.of(client);
        await().until(() -> auditor.entries().size() == FACTS);
        List<String> leaves = lines("leaves.jsonl");
        assertThat(auditor.entries()).isEqualTo(leaves);
        String old = lines("checkpoint").get(2);
        assertThat(auditor.checkpoint().lines().toList().get(2)).isEqualTo(old);
        assertThat(Base64.getEncoder().encodeToString(IndependentVerifier.root(leaves)))
                .isEqualTo(old);
    }

    static Stream<String> answers() throws IOException {
        return lines("answers.jsonl").stream();
    }

    /** What is new may stand beside the old members. */
    @ParameterizedTest
    @MethodSource("answers")
    void theAnswersAreTheOldOnes(String line) {
        JsonNode old = JsonMapper.shared().readTree(line.replace("\"REGISTERED\"", "\"RECORDED\""));
        String path = old.path("path").asString();
        contains(path, client.get(path).json(), old.path("answer"));
    }

    private static void contains(String where, JsonNode now, JsonNode old) {
        if (old.isObject()) {
            old.properties()
                    .forEach(member ->
                            contains(where + " " + member.getKey(), now.path(member.getKey()), member.getValue()));
        } else if (old.isArray()) {
            assertThat(now.size()).as(where).isEqualTo(old.size());
            for (int i = 0; i < old.size(); i++) {
                contains(where + " " + i, now.path(i), old.path(i));
            }
        } else if (where.endsWith(" revision")) {
            assertThat(now.asInt()).as(where).isGreaterThanOrEqualTo(old.asInt());
        } else {
            assertThat(now).as(where).isEqualTo(old);
        }
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream file = stored(name)) {
            return new String(file.readAllBytes(), UTF_8).lines().toList();
        }
    }

    private static InputStream stored(String name) {
        return Objects.requireNonNull(OldRecordTest.class.getResourceAsStream("/record-0.1/" + name));
    }
}
