package org.modeldocket.command.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.log.note.VerifierKey;
import org.modeldocket.platform.files.FailureMessage;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Keeps the newest checkpoint for later: {@code checkpoint --save FILE (--url URL | --data DIR) --key KEY}. One that was kept
 * before is replaced only by one whose log begins with it; otherwise it stays, as the evidence that it is.
 */
@Command(
        name = "checkpoint",
        description = {
            "Keeps the log's newest checkpoint in a file, as an anchor for later verification.",
            "If the file has one already, the new one must continue it; otherwise the old one stays."
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:saved",
            "1:the signature is wrong, or the log does not continue the saved one",
            "2:not understood, or nothing could be read"
        })
public final class CheckpointCommand implements Callable<Integer> {
    private static final int FOUND = 1;
    private static final int NOT_VERIFIED = 2;

    @Spec
    private CommandSpec spec;

    @Option(names = "--save", paramLabel = "FILE", required = true, description = "The file to write.")
    private Path file;

    @Option(
            names = "--key",
            paramLabel = "KEY",
            required = true,
            description =
                    "The log's public key (name+hash+base64), or a file with it. Repeat the option for each older key.")
    private List<String> keys;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private From from;

    /** Where checkpoints come from. */
    static final class From {
        @Option(names = "--url", description = "A running server, such as http://localhost:8080.")
        private @Nullable String url;

        @Option(names = "--data", description = "A data directory; the server may run.")
        private @Nullable Path data;
    }

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    CheckpointCommand() {}

    /**
     * Runs the command line.
     *
     * @param arguments without the word {@code checkpoint} itself
     * @return the exit code: 0 kept, 1 not trusted, 2 not understood or unreachable
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new CheckpointCommand())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    line.getErr().println(FailureMessage.of(failure));
                    line.getErr().flush();
                    return NOT_VERIFIED;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (CheckpointSource source = source()) {
            return keep(source);
        }
    }

    private CheckpointSource source() throws IOException {
        if (from.url != null) {
            return new ServerSource(from.url);
        }
        if (from.data != null) {
            return new DirectorySource(from.data);
        }
        throw new IllegalStateException("picocli lets none through");
    }

    private int keep(CheckpointSource source) throws IOException, InterruptedException {
        List<VerifierKey> trusted = keys.stream().map(Inputs::key).toList();
        Audit audit = new Audit();
        SignedNote newest = source.newest();
        if (Files.exists(file)) {
            ConsistencyAudit check = new ConsistencyAudit(Inputs.note(file), newest, trusted, audit);
            if (check.isDecided()) {
                check.byCheckpointsAlone();
            } else {
                check.byProof(
                        source.consistency(check.older().size(), check.newer().size()));
            }
        } else {
            Inputs.checkpoint(newest, "the newest checkpoint", trusted, audit);
        }
        if (audit.isClean()) {
            save(newest.toString());
            audit.verified("kept in " + file);
        }
        audit.print(spec.commandLine().getOut(), false);
        return audit.isClean() ? CommandLine.ExitCode.OK : FOUND;
    }

    private void save(String note) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, note.getBytes(UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
