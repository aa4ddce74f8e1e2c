package org.modeldocket.query.projecting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.LateFacts;

/**
 * A case of facts in any order but that of their days is projected with little memory, and not by folding it anew for each.
 * {@code -Dmodeldocket.long=true}: twice as many facts of every kind.
 */
class LateFactsTest {
    private static final boolean LONG = Boolean.getBoolean("modeldocket.long");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"MIXED, true", "DIRECTIVES, false"})
    void aCaseOfLateFactsIsProjectedWithLittleMemory(LateFacts.Kind kind, boolean vague) throws Exception {
        project(kind, LONG ? 3_000 : 1_500, vague);
    }

    @ParameterizedTest
    @CsvSource({"DIRECTIVES, true", "SUSPENSIONS, false", "CUSTOMERS, true", "REVIEWS, false", "ANSWERS, true"})
    @org.junit.jupiter.api.condition.EnabledIfSystemProperty(named = "modeldocket.long", matches = "true")
    void soIsOneOfAnyKind(LateFacts.Kind kind, boolean vague) throws Exception {
        project(kind, 3_000, vague);
    }

    private void project(LateFacts.Kind kind, int count, boolean vague) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx112m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LateFacts.class.getName(),
                        directory.toString(),
                        kind.name(),
                        Integer.toString(count),
                        Boolean.toString(vague))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(100, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
            List<String> said = Files.readAllLines(out);
            assertThat(process.exitValue()).as("%s", said).isZero();
            System.out.println(kind + " " + said.getLast());
        } finally {
            process.destroyForcibly();
        }
    }
}
