package org.modeldocket.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the packaged jar does with words and options that do not start the server. */
class CommandLineIT {
    private static final Path JDKS = Path.of("/usr/lib/jvm");

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "--help, 0, Commands",
        "--version, 0, model-docket 0.",
        "nonsense, 2, 'Unmatched argument at index 0: ''nonsense'''",
        "--nonsense, 2, Usage",
        "--server.port, 2, Write --server.port=VALUE",
        "--server.port=abc, 2, The setting server.port cannot be",
        "--server.port=99999, 2, Write a port",
        "--modeldocket.requsts-at-once=5, 2, did you mean modeldocket.requests-at-once?",
        "--modeldocket.nonsense=1, 2, The setting modeldocket.nonsense is not known",
        "--server.prot=9090, 2, did you mean server.port?",
        "--modeldocket.bootstrap-token=x --server.port=0, 2, must have 20 characters",
        "--management.server.port=abc, 2, Write a whole number",
        "--server.port=1 nonsense, 2, Usage",
        "token --help, 0, create",
        "projections --help, 0, Usage",
        "import --help, 0, Usage",
        "import none.jsonl, 2, there is no file none.jsonl",
        "verify --help, 0, Verifies the views of a stopped server against its record.",
        "token list --data none, 1, there is no file of tokens at none",
        "checkpoint --help, 0, Usage",
        "migrate --help, 0, Usage"
    })
    void endsWithoutAServerOrFiles(String line, int code, String says) throws Exception {
        Ended ended = run(Path.of(System.getProperty("java.home")), line.split(" "));
        assertThat(ended.output()).contains(says).doesNotContain("\tat ");
        assertThat(ended.code()).isEqualTo(code);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void anOlderJavaIsToldWhatIsNeeded() throws Exception {
        Optional<Path> older = older();
        assumeTrue(older.isPresent(), "no older Java is installed");
        Ended ended = run(older.get(), "--server.port=0");
        assertThat(ended.output()).contains("needs Java 25").doesNotContain("Exception", "\tat ");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(directory).isEmptyDirectory();
    }

    private record Ended(int code, String output) {}

    private Ended run(Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of(System.getProperty("modeldocket.jar")).toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return new Ended(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    private static Optional<Path> older() throws IOException {
        if (!Files.isDirectory(JDKS)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(JDKS)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .filter(home -> home.getFileName().toString().matches("java-(1\\.)?(17|21)\\b.*"))
                    .findFirst();
        }
    }
}
