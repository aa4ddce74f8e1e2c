package org.modeldocket.command.log.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.RunningLog;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseRegistered;
import org.modeldocket.vocabulary.Company;
import org.modeldocket.vocabulary.id.FactId;
import org.modeldocket.vocabulary.id.Slug;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.vocabulary.text.ModelName;
import org.modeldocket.vocabulary.text.ShortText;
import org.modeldocket.wire.MetadataKeys;

/** A real record with its log, recorded, signed and closed, and copies of it for somebody to alter. */
final class TamperedRecord {
    /** Facts of three releases in turn; sequence of position p is (p - 1) / 3. */
    static final int FACTS = 60;

    private final Path data;
    private String key = "";

    TamperedRecord(Path data) {
        this.data = data;
    }

    /** What the command line said. */
    record Said(int code, String out, String err) {
        List<String> findings() {
            return out.lines()
                    .filter(line -> !line.startsWith("verified: ")
                            && !line.startsWith("not covered by this check: ")
                            && !line.startsWith("OK: ")
                            && !line.startsWith("FAILED: "))
                    .toList();
        }
    }

    static UUID id(long position) {
        return new UUID(0x0197a00000007000L, 0x8000000000000000L + position);
    }

    void make() throws IOException {
        grow(1, FACTS);
    }

    /** Records the facts of these positions and signs them. */
    void grow(int first, int last) throws IOException {
        try (DurableRecord record = DurableRecord.open(
                        RecordSettings.in(data),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry());
                RunningLog log = RunningLog.over(record, data)) {
            for (int position = first; position <= last; position++) {
                record.eventStore().publish(List.of(message(position)));
            }
            log.awaitSize(last);
            key = log.key();
        }
    }

    /** Records and signs one more fact and copies the files while they are open, as a kill would leave them. */
    TamperedRecord copyOpen(int position, Path to) throws IOException, SQLException {
        try (DurableRecord record = DurableRecord.open(
                        RecordSettings.in(data),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry());
                RunningLog log = RunningLog.over(record, data)) {
            record.eventStore().publish(List.of(message(position)));
            log.awaitSize(position);
            return copy(to);
        }
    }

    /** Writes to the record's file past the database: another letter wherever a text stands in it. */
    void flip(String text) throws IOException {
        Path file = data.resolve("record.mv.db");
        byte[] bytes = Files.readAllBytes(file);
        byte[] wanted = text.getBytes(UTF_8);
        int hits = 0;
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                bytes[i] ^= 1;
                hits++;
            }
        }
        if (hits == 0) {
            throw new AssertionError("the file does not hold " + text);
        }
        Files.write(file, bytes);
    }

    static GenericDomainEventMessage<ReleaseFact> message(int position) {
        ReleaseFact fact = new ReleaseRegistered(
                new FactId(id(position)),
                null,
                List.of(),
                new LongText("the note of fact " + position),
                new Company(new Slug("openai"), new ShortText("OpenAI")),
                new ModelName("GPT"),
                null,
                null,
                null,
                null);
        return new GenericDomainEventMessage<>(
                "Release",
                "release-" + (position - 1) % 3,
                (position - 1) / 3,
                fact,
                Map.of(MetadataKeys.ACTOR_SUBJECT, "token:1", MetadataKeys.ACTOR_NAME, "Ada"));
    }

    Path data() {
        return data;
    }

    String key() {
        return key;
    }

    /** Another directory with the same files, and some SQL run over the record in it. */
    TamperedRecord copy(Path to, String... statements) throws IOException, SQLException {
        try (Stream<Path> all = Files.walk(data)) {
            for (Path from : all.toList()) {
                Path target = to.resolve(data.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(from, target);
                }
            }
        }
        TamperedRecord copy = new TamperedRecord(to);
        copy.key = key;
        if (statements.length > 0) {
            copy.sql(statements);
        }
        return copy;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:" + data.resolve("record"), "sa", "");
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    Said verify(String... arguments) {
        String[] all = Stream.concat(Stream.of("record", data.toString(), "--key", key), Stream.of(arguments))
                .toArray(String[]::new);
        return say(all);
    }

    static Said say(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = VerifyCommand.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Said(code, out.toString(), err.toString());
    }

    /** SQL that gives facts other positions, {@code by} further on, from one position on. */
    static String[] renumber(long from, int by) {
        IntStream positions = IntStream.rangeClosed((int) from, FACTS);
        return (by < 0 ? positions : positions.map(p -> (int) from + FACTS - p))
                .mapToObj(p -> "UPDATE fact SET position = " + (p + by) + " WHERE position = " + p)
                .toArray(String[]::new);
    }
}
