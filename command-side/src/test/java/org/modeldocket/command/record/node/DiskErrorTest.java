package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.command.record.commit.DuplicateFactId;
import org.modeldocket.platform.h2.ChecksummedFileSystem;
import org.modeldocket.platform.h2.ForgetfulDisk;
import org.modeldocket.platform.h2.ForgetfulFiles;
import org.modeldocket.vocabulary.id.FactId;

/** A disk that fails for a while: nothing is acknowledged meanwhile, and the record goes on without a gap or a double. */
class DiskErrorTest {
    @TempDir
    Path directory;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @BeforeEach
    void register() {
        ForgetfulFiles.register();
    }

    @RepeatedTest(6)
    void aFailingDiskCostsNoGapAndNoDouble(RepetitionInfo repetition) {
        try (DurableRecord record = open()) {
            ForgetfulDisk disk = cutAfter(repetition.getCurrentRepetition(), record);
            UUID unknown = UUID.randomUUID();
            NewFact lost = NewFacts.fact("a", 1, unknown);
            int stored = 0;
            while (!disk.isOff()) {
                try {
                    record.appender().append(List.of(NewFacts.fact("b", stored)));
                    stored++;
                } catch (RecordUnavailable e) {
                    assertThat(disk.isOff()).isTrue();
                }
            }
            assertThatThrownBy(() -> record.appender().append(List.of(lost))).isInstanceOf(RecordUnavailable.class);
            assertThat(record.lastFailure()).isNotNull();
            assertThat(meters.get("modeldocket.record.healthy").gauge().value()).isZero();
            assertThat(meters.get("modeldocket.record.failures").counter().count())
                    .isPositive();

            disk.repair();
            assertThat(record.appender().append(List.of(lost)).first()).isBetween(stored + 2L, stored + 3L);
            assertThat(record.lastFailure()).isNull();
            assertThatThrownBy(() -> record.appender().append(List.of(lost))).isInstanceOf(DuplicateFactId.class);
            assertThat(record.places().find(new FactId(unknown))).isPresent();
            long last = record.places().lastPosition();
            List<? extends TrackedEventMessage<?>> facts =
                    record.eventStore().openStream(null).asStream().limit(last).toList();
            for (int i = 0; i < last; i++) {
                assertThat(facts.get(i).getMetaData().get("position")).isEqualTo(i + 1L);
            }
        }
    }

    /** Without any append: those who look at health may keep writers away until it is up. */
    @RepeatedTest(3)
    void aDiskThatWorksAgainIsNoticedWithoutAnyAppend(RepetitionInfo repetition) {
        try (DurableRecord record = open()) {
            ForgetfulDisk disk = cutAfter(repetition.getCurrentRepetition(), record);
            int tried = 0;
            while (!disk.isOff()) {
                append(record, NewFacts.fact("b" + tried++, 0));
            }
            append(record, NewFacts.fact("c", 0));
            assertThat(record.lastFailure()).isNotNull();
            long refused = disk.refused();
            await().atMost(Duration.ofSeconds(20)).until(() -> disk.refused() > refused + 1);
            assertThat(record.lastFailure()).as("while the disk fails").isNotNull();
            assertThat(meters.get("modeldocket.record.healthy").gauge().value()).isZero();

            double failures =
                    meters.get("modeldocket.record.failures").counter().count();
            disk.repair();
            await().atMost(Duration.ofSeconds(40)).until(() -> record.lastFailure() == null);
            assertThat(meters.get("modeldocket.record.healthy").gauge().value()).isOne();
            assertThat(meters.get("modeldocket.record.failures").counter().count())
                    .isEqualTo(failures);
            long last = record.places().lastPosition();
            assertThat(last).as("nothing was stored to find out").isBetween((long) tried, tried + 1L);
            assertThat(record.appender().append(List.of(NewFacts.fact("d", 0))).first())
                    .isEqualTo(last + 1);
        }
    }

    private DurableRecord open() {
        return DurableRecord.open(
                RecordSettings.in(directory).over(ChecksummedFileSystem.SCHEME + ":" + ForgetfulFiles.LAYER),
                NewFacts.TEXT_SNAPSHOTS,
                Clock.systemUTC(),
                meters);
    }

    /** The record's disk, which fails after so many writes more than that of a first fact. */
    private ForgetfulDisk cutAfter(int writes, DurableRecord record) {
        ForgetfulDisk disk =
                ForgetfulFiles.disk(directory.resolve("record.mv.db").toString());
        record.appender().append(List.of(NewFacts.fact("a", 0)));
        disk.cutAfter(writes);
        return disk;
    }

    private static void append(DurableRecord record, NewFact fact) {
        try {
            record.appender().append(List.of(fact));
        } catch (RecordUnavailable e) {
            assertThat(e).hasMessageContaining("MD-REC-001");
        }
    }
}
