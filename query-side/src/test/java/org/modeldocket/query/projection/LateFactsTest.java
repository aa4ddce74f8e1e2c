package org.modeldocket.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeldocket.query.LateFacts;

/**
 * A case of facts in any order but that of their days is projected with little memory, and not by folding it anew for each.
 * {@code -Dmodeldocket.long=true}: 3,000 facts of every kind.
 */
class LateFactsTest {
    @TempDir
    private Path directory;

    @Test
    void aCaseOfLateFactsIsProjectedWithLittleMemory() throws Exception {
        project(LateFacts.Kind.MIXED, 1_000, true);
    }

    @ParameterizedTest
    @CsvSource({
        "MIXED, true",
        "DIRECTIVES, false",
        "DIRECTIVES, true",
        "SUSPENSIONS, false",
        "CUSTOMERS, true",
        "REVIEWS, false",
        "ANSWERS, true",
        "ENDED, true"
    })
    @EnabledIfSystemProperty(named = "modeldocket.long", matches = "true")
    void soIsALongOneOfAnyKind(LateFacts.Kind kind, boolean vague) throws Exception {
        project(kind, 3_000, vague);
    }

    private void project(LateFacts.Kind kind, int count, boolean vague) throws IOException, InterruptedException {
        Path out = directory.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
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
            assertThat(process.waitFor(300, TimeUnit.SECONDS))
                    .as("ended in time")
                    .isTrue();
            List<String> said = Files.readAllLines(out);
            assertThat(process.exitValue()).as("%s", said).isZero();
        } finally {
            process.destroyForcibly();
        }
    }
}
