package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.record.CompactionSettings;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.modeldocket.platform.h2.ForgetfulDisk;
import org.modeldocket.platform.h2.ForgetfulFiles;

/** A record whose facts were stored one by one takes many times the room of its facts until it is compacted. */
class CompactionTest {
    private static final int FACTS = 400;
    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path directory;

    private SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<UUID> stored = new ArrayList<>();

    @BeforeEach
    void register() {
        ForgetfulFiles.register();
    }

    private DurableRecord open(String layer, Duration quiet) throws SQLException {
        meters = new SimpleMeterRegistry();
        DurableRecord record = DurableRecord.open(
                RecordSettings.in(directory).over(layer).compacted(new CompactionSettings(quiet, 0, 64 << 10)),
                NewFacts.TEXT_SNAPSHOTS,
                Clock.systemUTC(),
                meters);
        try (Connection connection = record.readers().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET RETENTION_TIME 0");
        }
        return record;
    }

    private void append(DurableRecord record, int release) {
        UUID id = UUID.randomUUID();
        long sequence = stored.size() / 20;
        NewFact fact = NewFacts.fact("release-" + release, sequence, id, "x".repeat(400));
        assertThat(record.appender().append(List.of(fact)).first()).isEqualTo(stored.size() + 1L);
        stored.add(id);
    }

    private void fill(DurableRecord record) {
        IntStream.range(0, FACTS).forEach(i -> append(record, i % 20));
    }

    private void assertAllAreThere(DurableRecord record) {
        List<UUID> found = record.eventStore()
                .openStream(null)
                .asStream()
                .limit(record.places().lastPosition())
                .map(fact -> UUID.fromString(fact.getIdentifier()))
                .toList();
        assertThat(found).isEqualTo(stored);
    }

    private long fileBytes() {
        return directory.resolve("record.mv.db").toFile().length();
    }

    @Test
    void shrinksWhileAppendsGoOnAndKeepsEveryFact() throws Exception {
        try (DurableRecord record = open(ChecksummedFileSystem.ON_DISK, NEVER)) {
            fill(record);
        }
        long large = fileBytes();
        assertThat(large).isGreaterThan(FACTS * 5_000L);
        long longest = 0;
        try (DurableRecord record = open(ChecksummedFileSystem.ON_DISK, Duration.ZERO)) {
            for (int i = 0; i < FACTS / 4; i++) {
                long begun = System.nanoTime();
                append(record, i % 20);
                longest = Math.max(longest, System.nanoTime() - begun);
            }
            await().atMost(Duration.ofSeconds(20)).until(() -> fileBytes() < stored.size() * 2_048L);
            assertThat(meters.get("modeldocket.record.file.size").gauge().value())
                    .isEqualTo(fileBytes());
            assertThat(meters.get("modeldocket.record.file.used").gauge().value())
                    .isBetween(stored.size() * 400.0, (double) large);
            assertAllAreThere(record);
        }
        assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(1));
        assertThat(fileBytes()).isLessThan(stored.size() * 2_048L);
        try (DurableRecord record = open(ChecksummedFileSystem.ON_DISK, NEVER)) {
            assertAllAreThere(record);
        }
    }

    @RepeatedTest(8)
    void aDiskThatFailsMeanwhileLosesNothing(RepetitionInfo repetition) throws Exception {
        try (DurableRecord record =
                open(ChecksummedFileSystem.SCHEME + ":" + ForgetfulFiles.LAYER, Duration.ofMillis(200))) {
            fill(record);
            ForgetfulDisk disk =
                    ForgetfulFiles.disk(directory.resolve("record.mv.db").toString());
            disk.cutAfter(repetition.getCurrentRepetition() * 3L);
            await().atMost(Duration.ofSeconds(20)).until(disk::isOff);
            await().atMost(Duration.ofSeconds(20)).until(() -> record.lastFailure() != null);
            assertThat(meters.get("modeldocket.record.healthy").gauge().value()).isZero();
            assertThat(meters.get("modeldocket.record.failures").counter().count())
                    .as("failed appends")
                    .isZero();
            disk.repair();
            await().atMost(Duration.ofSeconds(40)).until(() -> record.lastFailure() == null);
            append(record, 0);
            assertAllAreThere(record);
        }
    }
}
