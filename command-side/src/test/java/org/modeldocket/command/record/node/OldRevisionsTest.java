package org.modeldocket.command.record.node;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.CaseHistory;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.axon.CommandBus;
import org.modeldocket.command.record.RecordDatabase;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.h2.H2Record;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.facts.EvaluationReported;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.SampleFacts;
import org.modeldocket.vocabulary.Capability;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.FactJson;
import org.modeldocket.wire.MetadataKeys;

/** A record that an older version wrote, when {@code evaluation-reported} was at revision 1: its rows, put there as they were. */
class OldRevisionsTest {
    private static final ReleaseId RELEASE = new ReleaseId("example-ai-model-1");
    private static final Map<String, String> BY =
            Map.of(MetadataKeys.ACTOR_SUBJECT, "tester", MetadataKeys.ACTOR_NAME, "A tester");

    /** As it is told now. */
    private static final EvaluationReported EVALUATION =
            (EvaluationReported) SampleFacts.oneOfEach().get(2);

    private final String evaluation = approved("evaluation-reported.r1.json");
    private final String correction =
            "{\"citations\":[{\"publisher\":\"P\",\"title\":\"T\"}],\"factId\":\"" + SampleFacts.id(40)
                    + "\",\"reason\":\"r\",\"replacement\":" + evaluation.replaceFirst("}$", "") + ",\"revision\":1,"
                    + "\"type\":\"evaluation-reported\"},\"targetFactId\":\"" + EVALUATION.factId() + "\"}";

    @TempDir
    private Path directory;

    @BeforeEach
    void plant() throws SQLException {
        try (RecordDatabase database = H2Record.open(RecordSettings.in(directory));
                Connection connection = database.open()) {
            ReleaseFact registration = Facts.registered(1);
            insert(
                    connection,
                    1,
                    registration.factId().value(),
                    "release-registered",
                    new String(FactJson.write(registration), UTF_8));
            insert(connection, 2, EVALUATION.factId().value(), "evaluation-reported", evaluation);
            insert(connection, 3, SampleFacts.id(40).value(), "fact-corrected", correction);
        }
    }

    @Test
    void isReadAndDecidedUponAndStaysAsItIs() throws SQLException {
        try (DurableRecord record = open();
                ExecutorService snapshots = Executors.newSingleThreadExecutor()) {
            Configuration axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
            axon.start();
            CaseHistory history = CaseHistory.of(record.places().history(RELEASE, Long.MAX_VALUE));
            assertThat(history.recorded().get(1).fact()).isEqualTo(EVALUATION);
            assertThat(history.file().lists().evaluations().getFirst().capabilities())
                    .extracting(Capability::id)
                    .hasToString("[vulnerability-discovery]");

            send(axon, EVALUATION);
            assertThat(record.places().lastPosition())
                    .as("the same again is nothing new")
                    .isEqualTo(3);
            send(axon, Facts.retracted(41, 40));
            send(axon, Facts.corrected(42, EVALUATION));
            assertThat(record.places().lastPosition()).isEqualTo(5);
            axon.shutdown();
        }
        assertThat(stored()).containsExactly("1 " + evaluation, "1 " + correction);
    }

    private DurableRecord open() {
        return DurableRecord.open(
                RecordSettings.in(directory), new CaseSnapshotCodec(), Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static void send(Configuration axon, ReleaseFact fact) {
        axon.commandGateway()
                .sendAndWait(GenericCommandMessage.asCommandMessage(new RecordFact(RELEASE, fact, null))
                        .withMetaData(BY));
    }

    private static void insert(Connection connection, long position, Object factId, String type, String payload)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "INSERT INTO fact (position, append_end, release_id, sequence, fact_id, type, revision, recorded_at,"
                        + " actor_subject, actor_name, payload) VALUES (?, ?, ?, ?, ?, ?, 1, ?, 'old', 'An old one', ?)")) {
            List<Object> values = List.of(
                    position,
                    position,
                    RELEASE.value(),
                    position - 1,
                    factId,
                    type,
                    OffsetDateTime.parse("2026-11-01T00:00:00Z"),
                    payload.getBytes(UTF_8));
            for (int i = 0; i < values.size(); i++) {
                row.setObject(i + 1, values.get(i));
            }
            row.executeUpdate();
        }
    }

    private List<String> stored() throws SQLException {
        try (RecordDatabase database = H2Record.open(RecordSettings.in(directory));
                Connection connection = database.open();
                PreparedStatement rows = connection.prepareStatement(
                        "SELECT revision, payload FROM fact WHERE position IN (2, 3) ORDER BY position");
                ResultSet row = rows.executeQuery()) {
            row.next();
            String first = row.getInt(1) + " " + new String(row.getBytes(2), UTF_8);
            row.next();
            return List.of(first, row.getInt(1) + " " + new String(row.getBytes(2), UTF_8));
        }
    }

    private static String approved(String file) {
        try (InputStream in = OldRevisionsTest.class.getResourceAsStream("/contract/" + file)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).stripTrailing();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
