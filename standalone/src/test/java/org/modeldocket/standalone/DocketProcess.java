package org.modeldocket.standalone;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The packaged jar as a process of its own, as an operator runs it. */
public final class DocketProcess implements AutoCloseable {
    private static final Pattern URL = Pattern.compile("Model Docket is at (http://\\S+?)/\\s*$");

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<String> url = new CompletableFuture<>();

    /**
     * Starts a process and reads what it says.
     *
     * @param java what starts the program
     * @param arguments the program's own
     */
    public DocketProcess(List<String> java, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(arguments);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(new File("").getAbsoluteFile())
                .start();
        Thread.ofPlatform().daemon().start(this::read);
    }

    /** Starts the product on a data directory, at a port of its own choice. */
    static DocketProcess begin(List<String> java, Path data, String... settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0", "--modeldocket.data=" + data, "--modeldocket.bootstrap-token=" + Client.TOKEN));
        arguments.addAll(Arrays.asList(settings));
        return new DocketProcess(java, arguments);
    }

    /** Starts it and waits until it is ready, its views caught up with the record. */
    public static DocketProcess start(Path data, String... settings) throws IOException {
        return started(UnpackedJar.product(), data, settings);
    }

    /** The same, by another command. */
    static DocketProcess started(List<String> command, Path data, String... settings) throws IOException {
        DocketProcess docket = begin(command, data, settings);
        Client client = docket.client();
        Awaitility.await()
                .atMost(150, TimeUnit.SECONDS)
                .until(() -> client.get("/actuator/health/readiness").status() == 200);
        return docket;
    }

    public Client client() {
        try {
            return new Client(url.get(90, TimeUnit.SECONDS));
        } catch (Exception e) {
            throw new IllegalStateException("it did not start:\n" + output, e);
        }
    }

    /** Runs a command of the jar against this server; its exit code and what it said. */
    public String command(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(UnpackedJar.product());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(Map.of("MODELDOCKET_URL", client().base(), "MODELDOCKET_TOKEN", Client.TOKEN));
        Process run = builder.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return run.onExit().join().exitValue() + " " + said;
    }

    static String java() {
        return ProcessHandle.current().info().command().orElse("java");
    }

    public long pid() {
        return process.pid();
    }

    /** SIGKILL: no goodbye of any kind. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** SIGTERM, and waits for the end. By the handle, which leaves open what it says meanwhile. */
    public int terminate() {
        process.toHandle().destroy();
        return process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue();
    }

    /** Memory that the process has from the system; by the kernel's count, so on Linux alone. */
    int residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    public String output() {
        return output.toString();
    }

    @Override
    public void close() {
        kill();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher found = URL.matcher(line);
                if (found.find()) {
                    url.complete(found.group(1));
                }
            }
            url.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException e) {
            url.completeExceptionally(new UncheckedIOException(e));
        }
    }
}
