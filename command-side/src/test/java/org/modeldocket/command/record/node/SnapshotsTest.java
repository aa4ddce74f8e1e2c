package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.axon.SnapshotCodec;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;

class SnapshotsTest {
    @TempDir
    Path directory;

    private DurableRecord open(SnapshotCodec codec) {
        return DurableRecord.open(RecordSettings.in(directory), codec, Clock.systemUTC(), new SimpleMeterRegistry());
    }

    private static void store(DurableRecord record, long sequence, String state) {
        record.eventStore().storeSnapshot(new GenericDomainEventMessage<>("Release", "a", sequence, state));
    }

    private static List<? extends DomainEventMessage<?>> read(DurableRecord record) {
        DomainEventStream events = record.eventStore().readEvents("a");
        return events.asStream().toList();
    }

    @Test
    void theNewestSnapshotStandsBeforeTheFactsThatFollowIt() {
        try (DurableRecord record = open(NewFacts.TEXT_SNAPSHOTS)) {
            for (int i = 0; i < 4; i++) {
                record.appender().append(List.of(NewFacts.fact("a", i)));
            }
            store(record, 1, "older");
            store(record, 2, "newest");
            store(record, 0, "late");
        }
        try (DurableRecord record = open(NewFacts.TEXT_SNAPSHOTS)) {
            assertThat(read(record))
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(2L, 3L);
            assertThat(read(record).getFirst().getPayload()).isEqualTo("newest");
        }
    }

    @Test
    void anUnreadableSnapshotIsPassedOver() {
        try (DurableRecord record = open(NewFacts.TEXT_SNAPSHOTS)) {
            record.appender().append(List.of(NewFacts.fact("a", 0), NewFacts.fact("a", 1)));
            store(record, 1, "state");
        }
        SnapshotCodec other = new SnapshotCodec() {
            @Override
            public byte[] encode(Object state) {
                return state.toString().getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public Object decode(byte[] bytes) {
                throw new IllegalStateException("written by another version");
            }
        };
        try (DurableRecord record = open(other)) {
            assertThat(read(record))
                    .extracting(DomainEventMessage::getSequenceNumber)
                    .containsExactly(0L, 1L);
        }
    }
}
