package org.modeldocket.command.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.vocabulary.Actor;
import org.springframework.util.FileSystemUtils;

class RefusalLogTest {
    private static final int MOST = 5;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    private Path directory;

    @Test
    void keepsTheNewestAndNumbersThemOverRestarts() throws IOException {
        keep(1, 4);
        keep(5, 7);
        assertThat(numbers()).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(reasons()).startsWith("reason 7", "reason 6").endsWith("reason 1");
    }

    @Test
    void holdsNotMoreThanTwoFilesOfLines() throws IOException {
        keep(1, 23);
        assertThat(numbers()).containsExactly(23L, 22L, 21L, 20L, 19L, 18L, 17L, 16L);
        assertThat(lines("refusals.jsonl")).isEqualTo(3);
        assertThat(lines("refusals.older.jsonl")).isEqualTo(MOST);
        try (RefusalLog log = open()) {
            for (int n = 24; n <= 60; n++) {
                log.keep(refused("reason " + n));
            }
        }
        assertThat(numbers()).startsWith(60L).hasSizeBetween(MOST, 2 * MOST);
    }

    @Test
    void passesOverALineThatWasCutOff() throws IOException {
        keep(1, 2);
        Files.writeString(directory.resolve("refusals.jsonl"), "{\"number\":3,\"rea", UTF_8, StandardOpenOption.APPEND);
        keep(3, 3);
        assertThat(reasons()).containsExactly("reason 3", "reason 2", "reason 1");
        assertThat(numbers()).containsExactly(3L, 2L, 1L);
    }

    @Test
    void onlyTheOwnerReadsTheFiles() throws IOException {
        keep(1, MOST + 1);
        for (String file : List.of("refusals.jsonl", "refusals.older.jsonl")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void countsByRule() throws IOException {
        keep(1, 3);
        assertThat(meters.get("modeldocket.refusals")
                        .tag("rule", "WithdrawnOnce")
                        .counter()
                        .count())
                .isEqualTo(3);
    }

    @Test
    void aFileThatCannotBeWrittenFailsNobody() throws IOException {
        Path older = directory.resolve("refusals.older.jsonl");
        try (RefusalLog log = open()) {
            Files.createDirectories(older.resolve("in the way"));
            for (int n = 1; n <= MOST + 2; n++) {
                log.keep(refused("reason " + n));
            }
            Awaitility.await()
                    .until(() ->
                            log.newest(refused -> true, Long.MAX_VALUE, 1_000).size() == MOST + 2);
            FileSystemUtils.deleteRecursively(older);
            log.keep(refused("written again"));
        }
        assertThat(reasons()).startsWith("written again", "reason 5");
    }

    @Test
    void aReasonIsCutAndHarmless() {
        String nasty = "a\r\n\u0000b\ud800" + "x".repeat(600);
        assertThat(refused(nasty).reason())
                .startsWith("a\ufffd\ufffd\ufffdb\ufffdx")
                .hasSize(500);
    }

    private void keep(int from, int to) throws IOException {
        try (RefusalLog log = open()) {
            for (int n = from; n <= to; n++) {
                log.keep(refused("reason " + n));
            }
        }
    }

    private RefusalLog open() {
        return RefusalLog.in(directory, MOST, meters);
    }

    private List<RefusedCommand> all() throws IOException {
        try (RefusalLog log = open()) {
            return log.newest(refused -> true, Long.MAX_VALUE, 1_000);
        }
    }

    private List<Long> numbers() throws IOException {
        return all().stream().map(RefusedCommand::number).toList();
    }

    private List<String> reasons() throws IOException {
        return all().stream().map(RefusedCommand::reason).toList();
    }

    private long lines(String file) throws IOException {
        return Files.readString(directory.resolve(file))
                .lines()
                .filter(line -> !line.isBlank())
                .count();
    }

    private static RefusedCommand refused(String reason) {
        return new RefusedCommand(
                0,
                Instant.parse("2026-11-24T12:00:00Z"),
                new Actor("token:1", "Ada"),
                "RecordFact",
                "release-withdrawn",
                "example-ai-model-1",
                "0197a000-0000-7000-8000-000000000001",
                "WithdrawnOnce",
                null,
                null,
                reason,
                "c-1");
    }
}
