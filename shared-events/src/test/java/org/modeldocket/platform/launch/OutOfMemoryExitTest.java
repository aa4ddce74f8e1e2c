package org.modeldocket.platform.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutOfMemoryExitTest {
    private final List<Integer> exits = new ArrayList<>();
    private final OutOfMemoryExit watch = new OutOfMemoryExit(exits::add);

    @Test
    void anErrorIsSeenAloneAndAsACause() {
        watch.see(new OutOfMemoryError());
        watch.see(new IllegalStateException(new IOException(new OutOfMemoryError())));
        assertThat(exits).containsExactly(OutOfMemoryExit.CODE, OutOfMemoryExit.CODE);
    }

    @Test
    void otherFailuresAreNot() {
        watch.see(null);
        watch.see(new StackOverflowError());
        watch.see(new IllegalStateException(new IOException("OutOfMemoryError")));
        Exception first = new Exception();
        first.initCause(new Exception(first));
        watch.see(first);
        assertThat(exits).isEmpty();
    }

    /** Each in a process of its own, with little memory and without the JVM's option. */
    @ParameterizedTest
    @EnumSource(OutOfMemoryProgram.Place.class)
    void theProcessEnds(OutOfMemoryProgram.Place place) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:-ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OutOfMemoryProgram.class.getName(),
                        place.name())
                .redirectErrorStream(true)
                .start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.exitValue()).as(output).isEqualTo(OutOfMemoryExit.CODE);
            assertThat(output).contains("MD-JVM-001");
        } finally {
            process.destroyForcibly();
        }
    }
}
