package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.modeldocket.vocabulary.id.ReleaseId;

class H2RecordTest {
    @TempDir
    Path directory;

    private DurableRecord open(RecordSettings settings) {
        return DurableRecord.open(settings, NewFacts.TEXT_SNAPSHOTS, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    @Test
    void theRecordIsItsOwnersAloneAndKeepsItsIdentity() throws Exception {
        Path data = directory.resolve("data");
        UUID id;
        try (DurableRecord record = open(RecordSettings.in(data))) {
            id = record.recordId();
        }
        try (DurableRecord record = open(RecordSettings.in(data));
                Stream<Path> files = Files.list(data)) {
            assertThat(record.recordId()).isEqualTo(id);
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondOpeningIsRefusedWithAReason() throws Exception {
        try (DurableRecord record = open(RecordSettings.in(directory))) {
            assertThat(record.lastFailure()).isNull();
            assertThatThrownBy(() -> open(RecordSettings.in(directory)))
                    .isInstanceOf(RecordUnavailable.class)
                    .hasMessageContaining("open already in this process");
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Opening.class.getName(),
                            directory.toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(output).contains("another process has the record in " + directory + " open");
            assertThat(other.waitFor()).isEqualTo(3);
        }
        try (DurableRecord record = open(RecordSettings.in(directory))) {
            assertThat(record.places().lastPosition()).isZero();
        }
    }

    /** Another process that tries to open a record. */
    static final class Opening {
        public static void main(String[] arguments) {
            try (DurableRecord record = DurableRecord.open(
                    RecordSettings.in(Path.of(arguments[0])),
                    NewFacts.TEXT_SNAPSHOTS,
                    Clock.systemUTC(),
                    new SimpleMeterRegistry())) {
                System.out.println("opened " + record.recordId());
            } catch (RecordUnavailable e) {
                System.out.println(e.getMessage());
                System.exit(3);
            }
        }
    }

    @Test
    void aRecordWhoseMakingWasCutOffIsMadeAnew() throws Exception {
        Files.write(directory.resolve("record.unborn.mv.db"), new byte[] {1, 2, 3});
        try (DurableRecord record = open(RecordSettings.in(directory))) {
            record.appender().append(List.of(NewFacts.fact("a", 0)));
            assertThat(record.places().lastPosition()).isEqualTo(1);
        }
        assertThat(directory.resolve("record.unborn.mv.db")).doesNotExist();
    }

    /** An interrupt closes the file channel that the thread is using; that must not close the record. */
    @Test
    void interruptedReadersDoNoHarm() throws Exception {
        RecordSettings small = new RecordSettings(
                directory,
                ChecksummedFileSystem.ON_DISK,
                100,
                50,
                4,
                1,
                1,
                0,
                RecordSettings.in(directory).compaction());
        try (DurableRecord record = open(small)) {
            List<NewFact> facts = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                facts.add(NewFacts.fact("a", i, UUID.randomUUID(), "x".repeat(3_000)));
            }
            record.appender().append(facts);
            AtomicBoolean stop = new AtomicBoolean();
            List<Thread> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                readers.add(Thread.ofPlatform().start(() -> {
                    while (!stop.get()) {
                        try {
                            record.places().history(new ReleaseId("a"), 1_000);
                        } catch (RecordUnavailable e) {
                            // an interrupted read may fail; what matters is that the record lives
                            Thread.interrupted();
                        }
                    }
                }));
            }
            for (int i = 0; i < 200; i++) {
                readers.get(i % 3).interrupt();
                store(record, NewFacts.fact("b", i));
            }
            stop.set(true);
            for (Thread reader : readers) {
                reader.join();
            }
            assertThat(record.places().lastPosition()).isEqualTo(600);
            assertThat(record.places().history(new ReleaseId("a"), 1_000)).hasSize(400);
        }
    }

    /** H2 opens the file again under whoever writes, and once in a long while fails at its lock: then the outcome is unknown. */
    private static void store(DurableRecord record, NewFact fact) {
        for (int attempt = 1; ; attempt++) {
            try {
                record.appender().append(List.of(fact));
                return;
            } catch (DuplicateFactId stored) {
                return;
            } catch (RecordUnavailable unknown) {
                if (attempt == 5) {
                    throw unknown;
                }
            }
        }
    }
}
