package org.modeldocket.split;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cache of classes that each image is built with, by the commands of its Dockerfile. */
class StartCacheIT {
    private static final Pattern TRAINING = Pattern.compile("RUN java (-XX:AOTCacheOutput.*?)&&", Pattern.DOTALL);
    private static final Pattern ENTRY_POINT = Pattern.compile("ENTRYPOINT \\[\"java\", (.*)]");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"command-side", "query-side"})
    void isMadeWithoutAnotherServerAndFits(String side) throws Exception {
        Path jar = Path.of("..", side, "target", side + "-exec.jar");
        run("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", directory + "/app");
        String dockerfile = Files.readString(Path.of("../docker", side + ".Dockerfile"));
        run(here(found(TRAINING, dockerfile).replace("\\\n", " ").strip().split(" +")));
        assertThat(directory.resolve("app/" + side + ".aot")).isNotEmptyFile();

        // The mode makes an error of a cache that does not fit; by itself it is only passed over.
        List<String> start = new ArrayList<>(List.of("-XX:AOTMode=on"));
        start.addAll(List.of(here(
                found(ENTRY_POINT, dockerfile).replaceAll("[\",]+", " ").strip().split(" +"))));
        start.add("--version");
        assertThat(run(start.toArray(String[]::new))).startsWith(side + " 0.");
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    private String[] here(String... words) {
        return Arrays.stream(words)
                .map(word -> word.replace("/app/", directory + "/app/")
                        .replace("=/tmp/first-page", "=" + directory + "/first-page"))
                .toArray(String[]::new);
    }

    private static String run(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
