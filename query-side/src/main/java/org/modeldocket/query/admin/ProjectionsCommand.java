package org.modeldocket.query.admin;

import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import org.modeldocket.query.projection.RebuildProgress.State;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** The command line for projections: asks a running server, which must know the token as one of role admin. */
@Command(
        name = "projections",
        description = "Lists and rebuilds the projections of a running server, and tries parked facts again.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ProjectionsCommand {
    private static final Duration LOOK = Duration.ofMillis(500);

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The address of the server (default: $MODELDOCKET_URL, else http://127.0.0.1:8080).",
            scope = ScopeType.INHERIT,
            defaultValue = "${MODELDOCKET_URL:-http://127.0.0.1:8080}")
    private URI url;

    @Option(
            names = "--token",
            paramLabel = "SECRET",
            description = "A token of role admin (default: $MODELDOCKET_TOKEN, which other users do not see).",
            scope = ScopeType.INHERIT,
            defaultValue = "${MODELDOCKET_TOKEN:-}")
    private String token;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    ProjectionsCommand() {}

    /**
     * Runs the command line.
     *
     * @param arguments without the word {@code projections} itself
     * @return the exit code: 0 done, 1 refused, failed, or facts are still parked, 2 not understood
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new ProjectionsCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(failure.getMessage());
                    line.getErr().flush();
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Command(name = "list", description = "Shows the state of each projection.", mixinStandardHelpOptions = true)
    int list() {
        try (AdminApi api = api()) {
            for (JsonNode one : api.projections().path("items")) {
                say(Lines.projection(one));
            }
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(
            name = "rebuild",
            description = "Rebuilds a projection from the record, while the old one answers.",
            mixinStandardHelpOptions = true)
    int rebuild(
            @Parameters(paramLabel = "NAME") String name,
            @Option(names = "--wait", description = "Shows the progress until the end.") boolean wait)
            throws InterruptedException {
        try (AdminApi api = api()) {
            JsonNode progress = api.rebuild("POST", name);
            say(Lines.rebuild(progress));
            while (wait && state(progress) == State.RUNNING) {
                Thread.sleep(LOOK);
                progress = api.rebuild("GET", name);
                say(Lines.rebuild(progress));
            }
            return switch (state(progress)) {
                case RUNNING, DONE -> CommandLine.ExitCode.OK;
                case CANCELLED, FAILED -> CommandLine.ExitCode.SOFTWARE;
            };
        }
    }

    @Command(
            name = "cancel",
            description = "Cancels the rebuild of a projection, which stays as it is.",
            mixinStandardHelpOptions = true)
    int cancel(@Parameters(paramLabel = "NAME") String name) {
        try (AdminApi api = api()) {
            JsonNode end = api.rebuild("DELETE", name);
            say(Lines.rebuild(end));
            return state(end) == State.CANCELLED ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    @Command(
            name = "dead-letters",
            description = "Lists the facts that a projection has parked.",
            mixinStandardHelpOptions = true)
    int deadLetters(@Parameters(paramLabel = "NAME") String name) {
        try (AdminApi api = api()) {
            JsonNode page = api.deadLetters(name);
            while (true) {
                page.path("items").forEach(letter -> say(Lines.deadLetter(letter)));
                if (!page.has("next")) {
                    return CommandLine.ExitCode.OK;
                }
                page = api.next(page.path("next").asString());
            }
        }
    }

    @Command(name = "retry", description = "Tries parked facts of a projection again.", mixinStandardHelpOptions = true)
    int retry(
            @Parameters(paramLabel = "NAME") String name,
            @Option(
                            names = "--release",
                            paramLabel = "ID",
                            description = "Only those of this release.",
                            defaultValue = "")
                    String release) {
        try (AdminApi api = api()) {
            JsonNode outcome = api.retry(name, release);
            say(Lines.retried(outcome));
            return outcome.path("deadLetters").asLong() == 0 ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private static State state(JsonNode progress) {
        return State.valueOf(progress.path("state").asString());
    }

    private AdminApi api() {
        return new AdminApi(url, token);
    }

    private void say(String line) {
        out().println(line);
        out().flush();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
