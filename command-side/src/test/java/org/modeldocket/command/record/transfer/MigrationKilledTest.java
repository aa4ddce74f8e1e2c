package org.modeldocket.command.record.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;

/** A move in a process of its own, killed half-way, goes on when it is started again. {@code -Dmodeldocket.long=true}: 100,000 facts. */
class MigrationKilledTest {
    private static final boolean LONG = Boolean.getBoolean("modeldocket.long");
    private static final int FACTS = LONG ? 100_000 : 3_000;
    private static final int BATCH = LONG ? 5_000 : 250;
    private static final int HALF = FACTS / 2;

    @TempDir
    private Path directory;

    private final String url = PostgresServer.freshDatabase();

    @Test
    void goesOnWhereItWasKilled() throws Exception {
        RecordToMove record = RecordToMove.of(FACTS, directory);
        BrokenRecord.makeTables(url);
        try (Connection gate = DriverManager.getConnection(url);
                Statement sql = gate.createStatement()) {
            // The fact behind the first half waits at a lock that the test has.
            sql.execute("SELECT pg_advisory_lock(42)");
            sql.execute("CREATE FUNCTION record.stall() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                    + " PERFORM pg_advisory_xact_lock(42); RETURN NEW; END $$");
            sql.execute("CREATE TRIGGER stall BEFORE INSERT ON record.fact FOR EACH ROW WHEN (NEW.position = "
                    + (HALF + 1) + ") EXECUTE FUNCTION record.stall()");
            Process mover = mover(record);
            try {
                await().atMost(Duration.ofSeconds(90))
                        .until(() -> RecordRows.number(url, "SELECT COUNT(*) FROM record.fact") == HALF);
            } finally {
                mover.destroyForcibly().waitFor();
            }
        }
        assertThatThrownBy(() -> DurableRecord.open(
                        new PostgresSettings(url, "postgres", ""),
                        RecordSettings.in(directory),
                        new CaseSnapshotCodec(),
                        Clock.systemUTC(),
                        new SimpleMeterRegistry()))
                .isInstanceOf(RecordUnavailable.class)
                .hasMessageContaining("is being moved to");
        String said = record.moved(url, "--batch", String.valueOf(BATCH)).text();
        assertThat(said)
                .contains(String.format("comparing what is there already: %,d facts", HALF))
                .contains(String.format("moving: %,d facts", FACTS - HALF));
        assertThat(RecordRows.on(url)).isEqualTo(record.rows());
        if (LONG) {
            System.out.println(said);
        }
    }

    private Process mover(RecordToMove record) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Mover.class.getName()));
        command.addAll(List.of(record.arguments(url, "--batch", String.valueOf(BATCH))));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("mover.log").toFile())
                .start();
    }

    /** The command by itself. */
    static final class Mover {
        public static void main(String[] arguments) {
            PrintWriter out = new PrintWriter(System.out, true, UTF_8);
            System.exit(MigrateCommand.run(out, out, arguments));
        }
    }
}
