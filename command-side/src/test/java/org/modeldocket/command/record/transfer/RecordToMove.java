package org.modeldocket.command.record.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.RunningLog;
import org.modeldocket.command.log.note.SignedNote;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.MetadataKeys;

/** A real embedded record with its log, recorded, signed and closed. */
final class RecordToMove {
    private static final int RELEASES = 7;
    private static final int APPEND = 90;
    private static final int PLANTED = 3;

    private final Path data;
    private String key = "";
    private String root = "";
    private String checkpoint = "";

    private RecordToMove(Path data) {
        this.data = data;
    }

    /** What the command line said. */
    record Said(int code, String text) {}

    /** A record of so many facts: first rows as an older version wrote them, every column filled, then appends of many facts. */
    static RecordToMove of(int facts, Path data) throws IOException, SQLException {
        RecordToMove record = new RecordToMove(data);
        record.open().close();
        record.plant();
        record.grow(PLANTED + 1, facts);
        return record;
    }

    /** Records the facts at these positions, and signs them. */
    void grow(int first, int last) throws IOException {
        try (DurableRecord record = open();
                RunningLog log = RunningLog.over(record, data)) {
            for (int from = first; from <= last; from += APPEND) {
                record.eventStore()
                        .publish(IntStream.rangeClosed(from, Math.min(last, from + APPEND - 1))
                                .mapToObj(RecordToMove::message)
                                .toList());
            }
            log.awaitSize(last);
            key = log.key();
            checkpoint = log.checkpoint();
            root = SignedNote.parse(checkpoint).text().lines().toList().get(2);
        }
    }

    private DurableRecord open() {
        return DurableRecord.open(
                RecordSettings.in(data), new CaseSnapshotCodec(), Clock.systemUTC(), new SimpleMeterRegistry());
    }

    static GenericDomainEventMessage<ReleaseFact> message(int position) {
        int number = position - PLANTED - 1;
        ReleaseFact fact =
                number % 3 == 2 ? Facts.retracted(1000 + position, 999 + position) : Facts.registered(1000 + position);
        return new GenericDomainEventMessage<>(
                "Release",
                "release-" + number % RELEASES,
                number / RELEASES,
                fact,
                Map.of(MetadataKeys.ACTOR_SUBJECT, "token:1", MetadataKeys.ACTOR_NAME, "Zo\u00eb \ud83e\udd89"));
    }

    private void plant() throws SQLException, IOException {
        String evaluation;
        try (InputStream in = RecordToMove.class.getResourceAsStream("/contract/evaluation-reported.r1.json")) {
            evaluation = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).stripTrailing();
        }
        ReleaseFact told = SampleFacts.oneOfEach().get(2);
        String correction = "{\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}],\"factId\":\"" + SampleFacts.id(40)
                + "\",\"reason\":\"r\",\"replacement\":"
                + evaluation
                        .replace("\"summary\":", "\"revision\":1,\"summary\":")
                        .replaceFirst("}$", "")
                + ",\"type\":\"evaluation-reported\"},\"targetFactId\":\"" + told.factId() + "\"}";
        ReleaseFact registration = Facts.registered(1);
        insert(1, registration.factId().value(), "release-registered", FactJson.write(registration));
        insert(2, told.factId().value(), "evaluation-reported", evaluation.getBytes(UTF_8));
        insert(3, SampleFacts.id(40).value(), "fact-corrected", correction.getBytes(UTF_8));
    }

    private void insert(long position, Object factId, String type, byte[] payload) throws SQLException {
        try (Connection connection = embedded("");
                PreparedStatement row = connection.prepareStatement(
                        "INSERT INTO fact VALUES (?, 3, 'planted', ?, ?, ?, 1, ?, 'old', 'An old one', 'c', 'r', 's', ?)")) {
            List<Object> values = List.of(
                    position,
                    position - 1,
                    factId,
                    type,
                    OffsetDateTime.parse("2026-11-01T01:02:03.456789+05:00").plusSeconds(position),
                    payload);
            for (int i = 0; i < values.size(); i++) {
                row.setObject(i + 1, values.get(i));
            }
            row.executeUpdate();
        }
    }

    private Connection embedded(String more) throws SQLException {
        return DriverManager.getConnection("jdbc:h2:" + data.toAbsolutePath().resolve("record") + more, "sa", "");
    }

    /** Alters the record past the product. */
    void sql(String statement) throws SQLException {
        try (Connection connection = embedded("");
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    List<String> rows() throws SQLException {
        try (Connection connection = embedded(";ACCESS_MODE_DATA=r")) {
            return RecordRows.of(connection, "");
        }
    }

    String[] arguments(String url, String... more) {
        return Stream.concat(
                        Stream.of("--from", data.toString(), "--to", url, "--user", "postgres"), Arrays.stream(more))
                .toArray(String[]::new);
    }

    Said migrate(String url, String... more) {
        StringWriter text = new StringWriter();
        PrintWriter writer = new PrintWriter(text, true);
        return new Said(MigrateCommand.run(writer, writer, arguments(url, more)), text.toString());
    }

    /** Moves it, and sees that it was. */
    Said moved(String url, String... more) {
        Said said = migrate(url, more);
        assertThat(said.code()).as(said.text()).isZero();
        assertThat(said.text()).contains(", root " + root).contains("fits the newest checkpoint of example.org/log");
        return said;
    }

    /** Tries to move it, and sees that this is refused. */
    void refused(String reason, String url, String... more) {
        Said said = migrate(url, more);
        assertThat(said.code()).as(said.text()).isEqualTo(1);
        assertThat(said.text()).contains(reason).doesNotContain("OK: ");
    }

    Path data() {
        return data;
    }

    String key() {
        return key;
    }

    /** The newest checkpoint, as it was given out. */
    String checkpoint() {
        return checkpoint;
    }
}
