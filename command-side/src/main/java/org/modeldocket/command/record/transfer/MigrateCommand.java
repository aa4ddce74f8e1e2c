package org.modeldocket.command.record.transfer;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.note.Checkpoint;
import org.modeldocket.command.record.h2.H2RecordFile;
import org.modeldocket.platform.files.FailureMessage;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command line that moves an embedded record into PostgreSQL: {@code migrate --from DIR --to URL}. Only reads in the data
 * directory, and keeps servers out of it meanwhile.
 */
@Command(
        name = "migrate",
        description = {
            "Moves an embedded record into an empty PostgreSQL database, byte for byte.",
            "Stop the server first. If it is interrupted, run the same command again: it continues."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:moved, and proved to be the same",
            "1:refused or failed, with the reason; no node starts on a record that was moved in part",
            "2:not understood"
        })
public final class MigrateCommand implements Callable<Integer> {
    private static final String POSTGRES = "jdbc:postgresql:";

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            required = true,
            description = "The data directory of the embedded server, which is stopped.")
    private Path from;

    @Option(
            names = "--to",
            paramLabel = "URL",
            required = true,
            description = "The database, such as jdbc:postgresql://localhost:5432/record.")
    private String to;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "Its user (default: $SPRING_DATASOURCE_USERNAME, else record).",
            defaultValue = "${SPRING_DATASOURCE_USERNAME:-record}")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description = "Better given as $SPRING_DATASOURCE_PASSWORD: other users can read this option.",
            defaultValue = "${SPRING_DATASOURCE_PASSWORD:-}")
    private String password;

    @Option(
            names = "--batch",
            paramLabel = "N",
            description = "Facts in a transaction (default: 5000).",
            defaultValue = "5000")
    private int batch;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    MigrateCommand() {}

    /**
     * Runs the command line.
     *
     * @param arguments without the word {@code migrate} itself
     * @return the exit code: 0 moved, 1 refused or failed, 2 not understood
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new MigrateCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(FailureMessage.of(failure));
                    line.getErr().flush();
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() {
        if (!to.startsWith(POSTGRES)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--to begins with " + POSTGRES);
        }
        if (batch < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--batch is 1 at least");
        }
        // Flyway would log each step on the console.
        LoggingSystem.get(MigrateCommand.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.WARN);
        ConsoleProgress progress = new ConsoleProgress(spec.commandLine().getOut());
        PostgresSettings settings = new PostgresSettings(to, user, password);
        try (H2RecordFile source = H2RecordFile.hold(from);
                RecordImport target = RecordImport.open(settings)) {
            VerifiedSource moved = new Migration(source, target, batch, progress).run(OfflineLog.in(from));
            report(progress, source, moved);
        }
        return CommandLine.ExitCode.OK;
    }

    private void report(ConsoleProgress progress, H2RecordFile source, VerifiedSource moved) {
        Checkpoint signed = moved.signed();
        progress.say("OK: record " + source.recordId() + ", " + moved.size() + " facts, root " + moved.root());
        progress.say(
                signed == null
                        ? "no checkpoint in " + OfflineLog.in(from) + " to compare it with"
                        : "it fits the newest checkpoint of " + signed.origin() + ", size " + signed.size());
        progress.say("Now copy " + OfflineLog.in(from) + " to the data directory of each command-side node, and "
                + from.resolve("tokens.json") + " to where modeldocket.tokens says.");
        progress.say("Leave modeldocket.log.origin as it is; the nodes continue the same log.");
        progress.say("Start no server on " + from + " any more: what it recorded would be in another record.");
    }
}
