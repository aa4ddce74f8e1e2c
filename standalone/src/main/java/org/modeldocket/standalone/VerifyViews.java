package org.modeldocket.standalone;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.audit.Audit;
import org.modeldocket.command.log.audit.Finding;
import org.modeldocket.command.log.audit.UnverifiableInput;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.h2.H2RecordFile;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.query.source.StoreFeed;
import org.modeldocket.query.verification.UnverifiableViewsException;
import org.modeldocket.query.verification.ViewsComparison;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggerConfiguration;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code verify views DIR}: whether the views of a stopped server are what its record gives. */
@Command(
        name = "views",
        description = {
            "Verifies the views of a stopped server against its record.",
            "Builds them anew from the record in a temporary directory, and compares every row. Changes nothing. Views on"
                    + " PostgreSQL cannot be verified so: rebuild them."
        },
        mixinStandardHelpOptions = true)
final class VerifyViews implements Callable<Integer> {
    /** How many differences are named. */
    private static final int NAMED = 20;

    @ParentCommand
    private VerifyCommand verify;

    @Parameters(paramLabel = "DIR", description = "The data directory.")
    private Path data;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    VerifyViews() {}

    /**
     * Runs {@code verify} with all that it has here.
     *
     * @param arguments without the word {@code verify} itself
     * @return the exit code: 0 no problems found, 1 problems found, 2 it could not be verified
     */
    static int runVerify(PrintWriter out, PrintWriter err, String... arguments) {
        return VerifyCommand.run(out, err, List.of(new VerifyViews()), arguments);
    }

    @Override
    public Integer call() {
        LoggingSystem logging = LoggingSystem.get(VerifyViews.class.getClassLoader());
        LoggerConfiguration before = logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try {
            return verify.verify(this::compare);
        } finally {
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, before == null ? null : before.getConfiguredLevel());
        }
    }

    private void compare(Audit audit) {
        if (!Files.isRegularFile(H2RecordFile.in(data))) {
            throw new UnverifiableInput(data + " holds no record");
        }
        long[] found = {0};
        // The server's lock keeps a server out meanwhile.
        try (DurableRecord record = DurableRecord.open(
                RecordSettings.in(data), new CaseSnapshotCodec(), Clock.systemUTC(), new SimpleMeterRegistry())) {
            new ViewsComparison(
                            difference -> {
                                if (found[0]++ < NAMED) {
                                    audit.find(Finding.Kind.VIEW_DIFFERS, difference);
                                }
                            },
                            audit::verified,
                            audit::limit)
                    .compare(
                            data, new StoreFeed(record.source(), record.durable(), record::history, record.recordId()));
        } catch (RecordUnavailable e) {
            throw new UnverifiableInput(
                    e.getMessage() + " (no server may run on this data directory meanwhile: stop it)", e);
        } catch (UnverifiableViewsException e) {
            throw new UnverifiableInput(String.valueOf(e.getMessage()), e);
        }
        if (found[0] > NAMED) {
            audit.find(Finding.Kind.VIEW_DIFFERS, (found[0] - NAMED) + " more differences; rebuild the views");
        }
        audit.limit("what was altered in the record itself: `verify record` finds that");
    }
}
