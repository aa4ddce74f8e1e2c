package org.modeldocket.command.log.audit;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.command.record.h2.H2RecordFile;
import org.modeldocket.platform.files.FailureMessage;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The auditor's command line: {@code verify bundle|record|entries|consistency}, and what a composition adds. Reads files, asks no server and no network but
 * the database of a record that is kept in one, writes nothing but its findings.
 */
@Command(
        name = "verify",
        description = "Verifies a record or an export of a Model Docket against the signed log. Needs no server.",
        subcommands = VerifyRecord.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:no problems found", "1:problems found; each is named", "2:it could not be verified"})
public final class VerifyCommand {
    private static final int FOUND = 1;
    private static final int NOT_VERIFIED = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            description =
                    "The log's public key (name+hash+base64), or a file with it. Repeat the option for each older key.",
            scope = ScopeType.INHERIT)
    private List<String> keys = List.of();

    @Option(names = "--json", description = "Prints the result as JSON.", scope = ScopeType.INHERIT)
    private boolean json;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    VerifyCommand() {}

    /**
     * Runs the command line.
     *
     * @param arguments without the word {@code verify} itself
     * @return the exit code: 0 no problems found, 1 problems found, 2 it could not be verified
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(out, err, List.of(), arguments);
    }

    /**
     * Runs the command line.
     *
     * @param more subcommands of a composition that verifies more, as picocli reads them
     * @param arguments without the word {@code verify} itself
     * @return the exit code: 0 no problems found, 1 problems found, 2 it could not be verified
     */
    public static int run(PrintWriter out, PrintWriter err, List<?> more, String... arguments) {
        CommandLine line = new CommandLine(new VerifyCommand());
        more.forEach(line::addSubcommand);
        return line.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, at, parsed) -> {
                    at.getErr().println(FailureMessage.of(failure));
                    at.getErr().flush();
                    return NOT_VERIFIED;
                })
                .execute(arguments);
    }

    @Command(
            name = "bundle",
            description = "Verifies the bundle of one case, from /api/releases/ID/bundle.",
            mixinStandardHelpOptions = true)
    int bundle(@Parameters(paramLabel = "FILE") Path file) {
        return verify(audit -> BundleAudit.verify(file, keys(), audit));
    }

    @Command(
            name = "entries",
            description = "Verifies an export of all entries (JSON Lines) against a checkpoint.",
            mixinStandardHelpOptions = true)
    int entries(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--checkpoint", paramLabel = "FILE", required = true) Path checkpoint) {
        return verify(audit -> EntriesAudit.verify(
                file,
                Inputs.checkpoint(Inputs.note(checkpoint), "the checkpoint in " + checkpoint, keys(), audit),
                audit));
    }

    /** What the comparison of two checkpoints rests on. */
    static final class Ground {
        @Option(names = "--proof", description = "The response of /api/log/proof/consistency.")
        private @Nullable Path proof;

        @Option(names = "--entries", description = "An export of all entries.")
        private @Nullable Path entries;

        @Option(names = "--record", description = "A record's file or data directory.")
        private @Nullable Path record;
    }

    @Command(
            name = "consistency",
            description = "Verifies that the log of a newer checkpoint continues the log of an older one.",
            mixinStandardHelpOptions = true)
    int consistency(
            @Parameters(index = "0", paramLabel = "OLD") Path older,
            @Parameters(index = "1", paramLabel = "NEW") Path newer,
            @ArgGroup(exclusive = true, multiplicity = "0..1") @Nullable Ground ground) {
        return verify(audit -> {
            ConsistencyAudit check = new ConsistencyAudit(Inputs.note(older), Inputs.note(newer), keys(), audit);
            check.requireOrder();
            if (check.isDecided()) {
                check.byCheckpointsAlone();
            } else if (ground != null && ground.proof != null) {
                check.byProof(Inputs.json(ground.proof));
            } else if (ground != null && ground.entries != null) {
                check.byEntries(ground.entries);
            } else if (ground != null && ground.record != null) {
                check.byRecord(Files.isDirectory(ground.record) ? H2RecordFile.in(ground.record) : ground.record);
            } else {
                throw new UnverifiableInput("give one of --proof, --entries and --record");
            }
        });
    }

    List<VerifierKey> keys() {
        if (keys.isEmpty()) {
            throw new UnverifiableInput("give the log's public key with --key; /api/log/key shows it, and "
                    + "so does every start of the server");
        }
        return keys.stream().map(Inputs::key).toList();
    }

    /** Runs a verification and tells what it found; returns the exit code. */
    public int verify(Consumer<Audit> work) {
        Audit audit = new Audit();
        work.accept(audit);
        audit.print(spec.commandLine().getOut(), json);
        return audit.isClean() ? CommandLine.ExitCode.OK : FOUND;
    }
}
