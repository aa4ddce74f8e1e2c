package org.modeldocket.command.record.transfer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.log.OfflineLog;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.springframework.util.FileSystemUtils;

/** What must not be moved, and where nothing must be moved to; then nothing is changed there. */
class MigrationRefusedTest {
    private static final int FACTS = 30;

    @TempDir
    private Path directory;

    private final String url = PostgresServer.freshDatabase();
    private RecordToMove record;

    @BeforeEach
    void make() throws Exception {
        record = RecordToMove.of(FACTS, directory.resolve("data"));
    }

    private DurableRecord node() {
        return DurableRecord.open(
                new PostgresSettings(url, "postgres", ""),
                RecordSettings.in(Path.of("unused")),
                new CaseSnapshotCodec(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    @Test
    void anotherRecordIsThere() throws Exception {
        RecordToMove.of(20, directory.resolve("other")).moved(url);
        List<String> before = RecordRows.on(url);
        record.refused("holds another record", url);
        assertThat(RecordRows.on(url)).isEqualTo(before);
        node().close();
    }

    @Test
    void anotherRecordIsThereByHalf() throws Exception {
        BrokenRecord.from(url, 15);
        RecordToMove.of(20, directory.resolve("other")).refused("the disk is full", url, "--batch", "10");
        record.refused("holds another record", url);
        assertThat(RecordRows.number(url, "SELECT COUNT(*) FROM record.fact")).isEqualTo(10);
    }

    @Test
    void somethingElseIsThere() throws Exception {
        RecordRows.sql(url, "CREATE SCHEMA record", "CREATE TABLE record.vinyl (title text)");
        record.refused("no record can be moved to", url);
        assertThat(RecordRows.number(url, "SELECT COUNT(*) FROM pg_tables WHERE schemaname = 'record'"))
                .isEqualTo(1);
    }

    @Test
    void anOlderStateOfTheRecordIsMovedOnTopOfANewerOne() throws Exception {
        BrokenRecord.from(url, 25);
        record.refused("the disk is full", url, "--batch", "8");
        BrokenRecord.mended(url);
        FileSystemUtils.deleteRecursively(OfflineLog.in(record.data()));
        record.sql("DELETE FROM fact WHERE position > 20");
        record.refused("there are 24 facts already, and only 20 here", url);
    }

    @Test
    void aNodeHasTheDatabaseOpen() throws Exception {
        try (DurableRecord node = node()) {
            record.refused("nodes of Model Docket are connected", url);
            node.eventStore().publish(List.of(RecordToMove.message(4)));
            assertThat(node.places().lastPosition()).isEqualTo(1);
        }
        node().close();
    }

    /** Its connections were cut just before a move began, which therefore did not see it. */
    @Test
    void aNodeThatComesBackToARecordBeingMovedDoesNotWrite() throws Exception {
        try (DurableRecord node = node()) {
            RecordRows.sql(
                    url,
                    "INSERT INTO record.arriving_record VALUES (1, gen_random_uuid())",
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()"
                            + " AND pid <> pg_backend_pid()");
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> node.eventStore().publish(List.of(RecordToMove.message(4))))
                        .isInstanceOf(RecordUnavailable.class);
            }
        }
        assertThat(RecordRows.number(url, "SELECT COUNT(*) FROM record.fact")).isZero();
    }

    @Test
    void aServerRunsOnTheRecord() throws Exception {
        try (DurableRecord server = DurableRecord.open(
                RecordSettings.in(record.data()),
                new CaseSnapshotCodec(),
                Clock.systemUTC(),
                new SimpleMeterRegistry())) {
            assertThat(server.places().lastPosition()).isEqualTo(FACTS);
            record.refused("open already in this process", url);
        }
        record.moved(url);
    }

    @Test
    void theServerMayLoseWhatItHasCommitted() throws Exception {
        try (EmbeddedPostgres forgetful =
                EmbeddedPostgres.builder().setServerConfig("fsync", "off").start()) {
            record.refused("fsync is off", forgetful.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void aFactIsNotTheOneThatWasSigned() throws Exception {
        record.sql("UPDATE fact SET actor_name = 'Eve' WHERE position = 17");
        untouched("the record is damaged: its first 30 facts are not those that the newest checkpoint was signed for");
    }

    @Test
    void aFactIsGone() throws Exception {
        record.sql("DELETE FROM fact WHERE position = 17");
        untouched("no fact stands at position 17");
    }

    @Test
    void theTailWasCutOff() throws Exception {
        record.sql("DELETE FROM fact WHERE position > 20");
        untouched("the record ends at position 20, but 30 facts were signed");
    }

    @Test
    void theFileWasWrittenToPastTheDatabase() throws Exception {
        Path file = record.data().resolve("record.mv.db");
        String text = Files.readString(file, ISO_8859_1);
        assertThat(text).contains("token:1");
        Files.writeString(file, text.replace("token:1", "token:2"), ISO_8859_1);
        FileSystemUtils.deleteRecursively(OfflineLog.in(record.data()));
        untouched("its file does not fit its checksums");
    }

    private void untouched(String reason) throws Exception {
        record.refused(reason, url);
        assertThat(RecordRows.number(url, "SELECT COUNT(*) FROM record.fact")).isZero();
        node().close();
    }

    @Test
    void whatIsNotUnderstoodIsToldApart() throws IOException {
        assertThat(record.migrate("jdbc:h2:mem:x").code()).isEqualTo(2);
        assertThat(record.migrate(url, "--batch", "0").code()).isEqualTo(2);
        assertThat(record.migrate(url, "--hurry").code()).isEqualTo(2);
        Files.delete(record.data().resolve("record.mv.db"));
        record.refused("holds no record", url);
    }
}
