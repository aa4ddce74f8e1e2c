package org.modeldocket.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The packaged jar, unpacked by its own tool, with an ahead-of-time cache from one run of it (JEP 514): the same classes as
 * in the jar, started with about a third of the processor time. Made once in a test run, which starts it some twenty times.
 */
final class UnpackedJar {
    private static final Path JAR = Path.of(System.getProperty("modeldocket.jar", "target/model-docket.jar"));
    private static final List<String> OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "--enable-native-access=ALL-UNNAMED");

    private static boolean ready;

    private UnpackedJar() {}

    /** What starts the product, to be followed by its own arguments. */
    static synchronized List<String> command() throws IOException {
        Path unpacked = JAR.resolveSibling("unpacked");
        Path jar = unpacked.resolve(JAR.getFileName());
        Path cache = unpacked.resolve("classes.aot");
        if (!ready) {
            unpack(unpacked);
            Path data = Files.createTempDirectory("model-docket");
            DocketProcess run = new DocketProcess(with("-XX:AOTCacheOutput=" + cache, jar), data);
            run.client();
            run.terminate();
            if (!Files.exists(cache)) {
                throw new IllegalStateException("the run left no cache:\n" + run.output());
            }
            ready = true;
        }
        return with("-XX:AOTCache=" + cache, jar);
    }

    private static void unpack(Path where) throws IOException {
        if (!Files.exists(JAR)) {
            throw new IllegalStateException("package first: there is no " + JAR.toAbsolutePath());
        }
        Process tool = new ProcessBuilder(
                        DocketProcess.java(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        where.toString())
                .inheritIO()
                .start();
        if (tool.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("could not unpack " + JAR);
        }
    }

    private static List<String> with(String cache, Path jar) {
        return Stream.of(List.of(DocketProcess.java()), OPTIONS, List.of(cache, "-jar", jar.toString()))
                .flatMap(List::stream)
                .toList();
    }
}
