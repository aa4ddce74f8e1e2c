package org.modeldocket.command.imports.client;

import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.decision.OnRepeat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The command line that sends files to a running server, which imports them, and waits for the end of each. */
@Command(
        name = "import",
        description = "Imports files of lines, or tables by a mapping, into a running server.",
        mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {
    private static final Duration LOOK = Duration.ofMillis(200);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address of the server (default: $MODELDOCKET_URL, else http://127.0.0.1:8080).",
            defaultValue = "${MODELDOCKET_URL:-http://127.0.0.1:8080}")
    private URI url;

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "A token of role recorder (default: $MODELDOCKET_TOKEN, which other users do not see).",
            defaultValue = "${MODELDOCKET_TOKEN:-}")
    private String token;

    @Option(names = "--dry-run", description = "Tells what would become of each line, and stores nothing.")
    private boolean dryRun;

    @Option(
            names = "--on-repeat",
            paramLabel = "WHAT",
            description =
                    "What to do with a statement that is recorded already: refuse, cite or account (default: refuse).",
            defaultValue = "refuse")
    private String onRepeat;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "The files are tables as CSV; how rows become lines.")
    private @Nullable Path mapping;

    @Option(
            names = "--quarantine",
            description =
                    "Writes what was not recorded of FILE to FILE.quarantine.jsonl, with reasons, and the lines alone"
                            + " to FILE.again.jsonl.")
    private boolean quarantine;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, which are imported in turn.")
    private List<Path> files;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    ImportCommand() {}

    /**
     * Runs the command line.
     *
     * @param arguments without the word {@code import} itself
     * @return the exit code: 0 all lines are in, 1 some are not or the server does not answer, 2 not understood
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ImportCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    String missing = failure instanceof NoSuchFileException ? "there is no file " : "";
                    line.getErr().println(missing + failure.getMessage());
                    line.getErr().flush();
                    return missing.isEmpty() ? CommandLine.ExitCode.SOFTWARE : CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
    }

    /** @throws NoSuchFileException when one of the files is not there; nothing is sent then */
    @Override
    public Integer call() throws IOException, InterruptedException {
        for (Path file : files) {
            requireFile(file);
        }
        try (ImportsOfServer server = new ImportsOfServer(url, token)) {
            String query = "?dryRun=" + dryRun + "&onRepeat=" + word();
            if (mapping != null) {
                requireFile(mapping);
                String name = name(mapping);
                server.putMapping(name, mapping);
                query += "&mapping=" + name;
            }
            boolean complete = true;
            for (Path file : files) {
                complete &= isComplete(server, query, file);
            }
            return complete ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static void requireFile(Path file) throws NoSuchFileException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }

    private String word() {
        for (OnRepeat known : OnRepeat.values()) {
            String word = known.name().toLowerCase(Locale.ROOT);
            if (word.equals(onRepeat)) {
                return word;
            }
        }
        throw new CommandLine.ParameterException(
                spec.commandLine(), "--on-repeat must be refuse, cite or account, not " + onRepeat);
    }

    /** Of the same mapping always the same. */
    private static String name(Path file) throws IOException {
        CRC32C checksum = new CRC32C();
        checksum.update(Files.readAllBytes(file));
        return "command-line-" + HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    private boolean isComplete(ImportsOfServer server, String query, Path file)
            throws IOException, InterruptedException {
        JsonNode report = server.begin(query, mapping == null ? "application/x-ndjson" : "text/csv", file);
        String id = report.path("importId").asString();
        PrintWriter out = spec.commandLine().getOut();
        out.println(file + " is import " + id);
        boolean watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        ImportProgress progress = new ImportProgress(out, watched);
        while (report.path("state").asString().equals("RUNNING")) {
            progress.at(report);
            Thread.sleep(LOOK);
            report = server.report(id);
        }
        progress.end(report);
        if (quarantine) {
            server.quarantine(id, "json", Path.of(file + ".quarantine.jsonl"));
            server.quarantine(id, "lines", Path.of(file + ".again.jsonl"));
        }
        if (!report.path("state").asString().equals("DONE")) {
            spec.commandLine()
                    .getErr()
                    .println("the import has failed: " + report.path("failure").asString(""));
        }
        return report.path("state").asString().equals("DONE")
                && report.path("refused").asLong() + report.path("quarantined").asLong() == 0;
    }
}
