package org.modeldocket.command.log.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.record.RecordSource;
import org.modeldocket.command.record.h2.H2RecordFile;
import org.modeldocket.command.record.postgres.PostgresRecordReader;
import org.modeldocket.platform.files.FailureMessage;
import org.modeldocket.platform.postgres.PostgresSettings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code verify record FILE|DIR}, whose server is stopped, or {@code verify record --url URL}, whose nodes may run. */
@Command(
        name = "record",
        description = {
            "Verifies a whole record: a data directory, a copy of record.mv.db, or a PostgreSQL database.",
            "Only reads."
        },
        mixinStandardHelpOptions = true)
final class VerifyRecord implements Callable<Integer> {
    @ParentCommand
    private VerifyCommand verify;

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Place place;

    /** Where the record is. */
    static final class Place {
        @Parameters(index = "0", paramLabel = "FILE|DIR")
        private @Nullable Path file;

        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "A record on PostgreSQL, such as jdbc:postgresql://localhost:5432/record.")
        private @Nullable String url;
    }

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "With --url: its user (default: $SPRING_DATASOURCE_USERNAME, else record).",
            defaultValue = "${SPRING_DATASOURCE_USERNAME:-record}")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            description =
                    "With --url. Better given as $SPRING_DATASOURCE_PASSWORD: other users of the machine can read this option.",
            defaultValue = "${SPRING_DATASOURCE_PASSWORD:-}")
    private String password;

    @Option(names = "--checkpoint", paramLabel = "FILE", description = "A checkpoint that you kept.")
    private @Nullable Path checkpoint;

    @Option(
            names = "--log",
            paramLabel = "DIR",
            description = "The log's directory (default: `log` next to the record's file; none with --url).")
    private @Nullable Path log;

    @SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls a command
    VerifyRecord() {}

    @Override
    public Integer call() {
        if (log != null && !Files.isDirectory(log)) {
            throw new UnverifiableInput(log + " is not a directory");
        }
        Supplier<RecordSource> record;
        Path directory = log;
        if (place.file != null) {
            Path file = Files.isDirectory(place.file) ? H2RecordFile.in(place.file) : place.file;
            if (!Files.isRegularFile(file)) {
                throw new UnverifiableInput(place.file + " holds no record");
            }
            record = () -> H2RecordFile.open(file);
            directory = log == null ? beside(file) : log;
        } else if (place.url != null) {
            PostgresSettings settings = new PostgresSettings(place.url, user, password);
            record = () -> PostgresRecordReader.open(settings);
        } else {
            throw new IllegalStateException("picocli lets none through");
        }
        return verify(record, directory);
    }

    private int verify(Supplier<RecordSource> record, @Nullable Path directory) {
        return verify.verify(audit -> {
            try {
                new RecordAudit(audit, verify.keys()).verify(record, directory, checkpoint);
            } catch (IOException e) {
                throw new UnverifiableInput("the log cannot be read: " + FailureMessage.of(e), e);
            }
        });
    }

    /** The log beside a record's file; null where there is none. */
    private static @Nullable Path beside(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        Path beside = parent == null ? null : OfflineLog.in(parent);
        return beside != null && Files.isDirectory(beside) ? beside : null;
    }
}
