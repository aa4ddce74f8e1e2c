package org.modeldocket.command.record.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.log.RunningLog;
import org.modeldocket.command.log.audit.VerifyCommand;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.springframework.util.FileSystemUtils;

/** An embedded record moved into PostgreSQL is the same record, and goes on as such. */
class MigrateCommandTest {
    private static final int FACTS = 700;

    @TempDir
    private Path directory;

    private final String url = PostgresServer.freshDatabase();

    private DurableRecord node() {
        return DurableRecord.open(
                new PostgresSettings(url, "postgres", ""),
                RecordSettings.in(Path.of("unused")),
                new CaseSnapshotCodec(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    @Test
    void everyColumnOfEveryFactIsTheSameAndTheRecordKeepsItsId() throws Exception {
        RecordToMove record = RecordToMove.of(FACTS, directory);
        List<String> before = record.rows();
        assertThat(before)
                .hasSize(FACTS + 1)
                .anyMatch(row -> row.contains("type=evaluation-reported revision=1 "))
                .anyMatch(row -> row.contains("type=fact-corrected "))
                .anyMatch(row -> row.contains("command_id=c correlation_id=r causation_id=s "))
                .anyMatch(row -> row.startsWith("position=4 append_end=93 "));
        record.moved(url);
        assertThat(RecordRows.on(url)).isEqualTo(before);
        assertThat(record.rows()).isEqualTo(before);
    }

    @Test
    void aNodeContinuesTheLogThatWasCopied() throws Exception {
        RecordToMove record = RecordToMove.of(FACTS, directory.resolve("embedded"));
        record.moved(url);
        Path log = OfflineLog.in(directory.resolve("node"));
        FileSystemUtils.copyRecursively(OfflineLog.in(record.data()), log);
        try (DurableRecord node = node();
                RunningLog running = RunningLog.over(node, directory.resolve("node"))) {
            node.eventStore().publish(List.of(RecordToMove.message(FACTS + 1)));
            running.awaitSize(FACTS + 1);
            assertThat(running.key()).isEqualTo(record.key());
        }
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        Path kept = Files.writeString(directory.resolve("kept"), record.checkpoint());
        String[] verify = {
            "record",
            "--url",
            url,
            "--user",
            "postgres",
            "--log",
            log.toString(),
            "--checkpoint",
            kept.toString(),
            "--key",
            record.key()
        };
        assertThat(VerifyCommand.run(writer, writer, verify))
                .as(said.toString())
                .isZero();
        assertThat(said.toString())
                .contains("verified: the facts at positions 1 to " + (FACTS + 1) + " are those that were signed");
        record.refused("has gone on since: 701 facts are there, 700 here", url);
    }

    @Test
    void aMoveThatFailedGoesOnBehindTheLastFactThatWasCommitted() throws Exception {
        RecordToMove record = RecordToMove.of(FACTS, directory);
        BrokenRecord.from(url, 450);
        record.refused("the disk is full, says the test", url, "--batch", "100");
        assertThat(RecordRows.number(url, "SELECT MAX(position) FROM record.fact"))
                .isEqualTo(400);
        assertThatThrownBy(this::node)
                .isInstanceOf(RecordUnavailable.class)
                .hasMessageContaining("is being moved to")
                .hasMessageContaining("model-docket migrate");
        BrokenRecord.mended(url);
        assertThat(record.moved(url, "--batch", "100").text())
                .contains("comparing what is there already: 400 facts")
                .contains("moving: 300 facts");
        assertThat(RecordRows.on(url)).isEqualTo(record.rows());
        node().close();
    }

    @Test
    void whatWasMovedIsComparedWhenItIsMovedAgain() throws Exception {
        RecordToMove record = RecordToMove.of(20, directory);
        record.moved(url);
        assertThat(record.moved(url).text()).contains("this record was moved there before");
        BrokenRecord.alter(url, "actor_name = 'Eve'", 17);
        record.refused("the fact at position 17 is another one", url);
    }

    /** What no hash of the log covers is compared too. */
    @Test
    void aPrefixThatIsNotTheSourcesIsRefused() throws Exception {
        RecordToMove record = RecordToMove.of(FACTS, directory);
        BrokenRecord.from(url, 450);
        record.refused("the disk is full, says the test", url, "--batch", "100");
        BrokenRecord.mended(url);
        BrokenRecord.alter(url, "command_id = 'another'", 399);
        record.refused("the fact at position 399 is another one", url);
        assertThat(RecordRows.number(url, "SELECT MAX(position) FROM record.fact"))
                .isEqualTo(400);
        assertThatThrownBy(this::node).isInstanceOf(RecordUnavailable.class);
    }

    @Test
    void anEmptyRecordIsMovedToo() throws Exception {
        Path empty = directory.resolve("empty");
        DurableRecord.open(
                        RecordSettings.in(empty), new CaseSnapshotCodec(), Clock.systemUTC(), new SimpleMeterRegistry())
                .close();
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said, true);
        String[] arguments = {"--from", empty.toString(), "--to", url, "--user", "postgres"};
        assertThat(MigrateCommand.run(writer, writer, arguments))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains(", 0 facts, root ").contains("no checkpoint in");
        try (DurableRecord node = node()) {
            assertThat(said.toString()).contains("OK: record " + node.recordId());
        }
    }
}
