package org.modeldocket.command.log.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.modeldocket.command.log.audit.TamperedRecord.FACTS;
import static org.modeldocket.command.log.audit.TamperedRecord.id;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.RunningLog;
import org.modeldocket.command.log.audit.TamperedRecord.Said;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;

/** A record on PostgreSQL is verified like a file, also while a node writes to it. */
class RecordOnServerTest {
    @TempDir
    private Path node;

    private final String url = PostgresServer.freshDatabase();
    private String key;
    private Path kept;

    @BeforeEach
    void record() throws Exception {
        try (DurableRecord record = open();
                RunningLog log = RunningLog.over(record, node)) {
            for (int position = 1; position <= FACTS; position++) {
                record.eventStore().publish(List.of(TamperedRecord.message(position)));
            }
            log.awaitSize(FACTS);
            key = log.key();
            kept = Files.writeString(node.resolve("kept"), log.checkpoint());
        }
    }

    private DurableRecord open() {
        return DurableRecord.open(
                new PostgresSettings(url, "postgres", ""),
                RecordSettings.in(node),
                new CaseSnapshotCodec(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private Said verify(String... more) {
        return TamperedRecord.say(Stream.concat(
                        Stream.of("record", "--url", url, "--user", "postgres", "--key", key), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private Said verifyWithLog() {
        return verify("--log", OfflineLog.in(node).toString(), "--checkpoint", kept.toString());
    }

    private void tamper(String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement sql = connection.createStatement()) {
            sql.execute("ALTER TABLE record.fact DISABLE TRIGGER facts_stay");
            sql.execute(statement);
            sql.execute("ALTER TABLE record.fact ENABLE TRIGGER facts_stay");
        }
    }

    @Test
    void anUntouchedRecordIsCleanAlsoWhileANodeRuns() throws Exception {
        try (DurableRecord record = open();
                RunningLog log = RunningLog.over(record, node)) {
            record.eventStore().publish(List.of(TamperedRecord.message(FACTS + 1)));
            log.awaitSize(FACTS + 1);
            Said said = verifyWithLog();
            assertThat(said.code()).as(said.out() + said.err()).isZero();
            assertThat(said.out())
                    .contains("verified: the facts at positions 1 to " + (FACTS + 1) + " are those that were signed");
        }
    }

    @Test
    void aFactThatASuperuserHasAlteredIsNamed() throws Exception {
        tamper("UPDATE record.fact SET payload = convert_to(replace(convert_from(payload, 'UTF8'), 'note of fact 17',"
                + " 'note of fact 18'), 'UTF8') WHERE position = 17");
        RecordUnderAudit.found(verifyWithLog(), RecordUnderAudit.at("altered", 17, 17));
    }

    @Test
    void aFactThatASuperuserHasRemovedIsMissed() throws Exception {
        tamper("DELETE FROM record.fact WHERE position = 17");
        RecordUnderAudit.found(
                verifyWithLog(),
                "missing: no fact stands at position 17",
                "missing: position 17: the fact that was signed at this position is gone",
                RecordUnderAudit.at("sequence-broken", 20, 20));
    }

    @Test
    void withoutTheLogARangeIsNamed() throws Exception {
        assertThat(verify("--checkpoint", kept.toString()).code()).isZero();
        tamper("UPDATE record.fact SET actor_name = 'Eve' WHERE fact_id = '" + id(30) + "'");
        RecordUnderAudit.found(
                verify("--checkpoint", kept.toString()),
                "root-differs: the facts at positions 1 to " + FACTS + " are not those that were signed");
    }

    @Test
    void whatCannotBeVerifiedIsNeitherCleanNorFound() {
        assertThat(verify().err()).contains("there is no checkpoint to verify the record against");
        assertThat(verify(node.toString()).code()).as("two records").isEqualTo(2);
        Said empty = TamperedRecord.say(
                "record",
                "--url",
                PostgresServer.freshDatabase(),
                "--user",
                "postgres",
                "--key",
                key,
                "--checkpoint",
                kept.toString());
        assertThat(empty.code()).isEqualTo(2);
        assertThat(empty.err()).contains("the record cannot be read");
    }
}
