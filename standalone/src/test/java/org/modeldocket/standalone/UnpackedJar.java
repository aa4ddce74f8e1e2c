package org.modeldocket.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A packaged jar, unpacked by its own tool: the same classes as in the jar, found sooner. The product's is started some twenty
 * times in a test run, and so with an ahead-of-time cache (JEP 514), which takes two thirds off: the one that the build has
 * packaged, or where that was left out one from a run of it.
 */
public final class UnpackedJar {
    private static final boolean PACKAGED_WITH_CACHE = Boolean.getBoolean("modeldocket.unpacked");
    private static final UnpackedJar PRODUCT = new UnpackedJar(
            Path.of(System.getProperty("modeldocket.jar", "target/model-docket.jar")), PACKAGED_WITH_CACHE);
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m");

    private final Path packaged;
    private final Path directory;
    private boolean unpacked;
    private boolean trained;

    /** @param done whether the build has unpacked and trained it */
    private UnpackedJar(Path packaged, boolean done) {
        this.packaged = packaged;
        directory = packaged.resolveSibling(done ? "model-docket" : "unpacked");
        unpacked = done;
        trained = done;
    }

    /** The jar of one side, as its module has packaged it. */
    public static UnpackedJar of(String side) {
        return new UnpackedJar(Path.of("..", side, "target", side + "-exec.jar"), false);
    }

    /** What starts the product, to be followed by its own arguments. */
    static List<String> product() throws IOException {
        PRODUCT.train();
        return PRODUCT.command();
    }

    /** What starts it, to be followed by its own arguments. */
    public synchronized List<String> command() throws IOException {
        unpack();
        // The mode makes an error of a cache that does not fit; by itself it is only passed over.
        return trained ? with("-XX:AOTMode=on", "-XX:AOTCache=" + cache()) : with();
    }

    private synchronized void train() throws IOException {
        if (trained) {
            return;
        }
        unpack();
        DocketProcess run =
                DocketProcess.begin(with("-XX:AOTCacheOutput=" + cache()), Files.createTempDirectory("model-docket"));
        run.client();
        run.terminate();
        if (!Files.exists(cache())) {
            throw new IllegalStateException("the run left no cache:\n" + run.output());
        }
        trained = true;
    }

    private void unpack() throws IOException {
        if (unpacked) {
            return;
        }
        if (!Files.exists(packaged)) {
            throw new IllegalStateException("package first: there is no " + packaged.toAbsolutePath());
        }
        Process tool = new ProcessBuilder(
                        DocketProcess.java(),
                        "-Djarmode=tools",
                        "-jar",
                        packaged.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        directory.toString())
                .inheritIO()
                .start();
        if (tool.onExit().join().exitValue() != 0) {
            throw new IllegalStateException("could not unpack " + packaged);
        }
        unpacked = true;
    }

    private Path cache() {
        return directory.resolve("model-docket.aot");
    }

    private List<String> with(String... cache) {
        List<String> command = new ArrayList<>(List.of(DocketProcess.java()));
        command.addAll(OPTIONS);
        command.addAll(List.of(cache));
        command.addAll(List.of("-jar", directory.resolve(packaged.getFileName()).toString()));
        return command;
    }
}
