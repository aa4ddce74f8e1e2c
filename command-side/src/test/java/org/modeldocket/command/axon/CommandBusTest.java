package org.modeldocket.command.axon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.command.decision.RefusedException;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.command.submission.RecordFact;
import org.modeldocket.command.submission.RegisterRelease;
import org.modeldocket.facts.Facts;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.MetadataKeys;

/** Axon as it is put together, on a real record. */
class CommandBusTest {
    private static final ReleaseId RELEASE = new ReleaseId("a-hot-case");
    private static final Map<String, String> BY = Map.of(
            MetadataKeys.ACTOR_SUBJECT, "tester",
            MetadataKeys.ACTOR_NAME, "A tester",
            MetadataKeys.COMMAND_ID, "c",
            MetadataKeys.CORRELATION_ID, "c",
            MetadataKeys.CAUSATION_ID, "c");

    @TempDir
    private Path directory;

    private ExecutorService snapshots;
    private DurableRecord record;
    private Configuration axon;

    @BeforeEach
    void open() {
        snapshots = Executors.newSingleThreadExecutor();
        record = DurableRecord.open(
                RecordSettings.in(directory), new CaseSnapshotCodec(), Clock.systemUTC(), new SimpleMeterRegistry());
        axon = CommandBus.over(record.eventStore(), Clock.systemUTC(), snapshots);
        axon.start();
    }

    @AfterEach
    void close() {
        axon.shutdown();
        snapshots.close();
        record.close();
    }

    @Test
    void runsOnTheRecordAndWithACache() {
        assertThat(axon.eventStore()).isSameAs(record.eventStore());
        assertThat(axon.eventBus()).isSameAs(record.eventStore());
        assertThat(axon.repository(ReleaseAggregate.class)).isInstanceOf(CachingEventSourcingRepository.class);
    }

    @Test
    void aLongCaseIsReadFromItsSnapshotAndComesOutTheSame() {
        send(new RegisterRelease(RELEASE, Facts.registered(1)));
        int facts = CommandBus.FACTS_PER_SNAPSHOT + 20;
        for (int n = 2; n <= facts; n++) {
            send(new RecordFact(RELEASE, Facts.announced(n, "2026", String.valueOf(2027 + n)), null));
        }
        Awaitility.await().until(this::hasSnapshot);
        close();
        open();
        try (Stream<? extends Object> read =
                record.eventStore().readEvents(RELEASE.value()).asStream()) {
            assertThat(read.count()).isLessThan(facts / 2);
        }
        send(new RecordFact(RELEASE, Facts.announced(2, "2026", "2029"), null));
        assertThat(record.places().lastPosition()).isEqualTo(facts);
        send(new RecordFact(RELEASE, Facts.released(facts + 1, "2026"), Set.of(facts - 1L)));
        assertThat(record.places().lastPosition()).isEqualTo(facts + 1L);
    }

    @Test
    void aSnapshotOfACaseWithCorrectionsIsTheSameCase() {
        List<ReleaseFact> facts = List.of(
                Facts.registered(1),
                Facts.released(2, "2026-03"),
                Facts.corrected(3, Facts.released(2, "2026-04")),
                Facts.retracted(4, 2),
                Facts.released(5, "2026-05"),
                Facts.retracted(6, 5),
                Facts.reinstated(7, 2),
                Facts.citationAdded(8, 2));
        CaseSnapshotCodec snapshots = new CaseSnapshotCodec();
        ReleaseAggregate before = ReleaseAggregate.of(RELEASE, facts);
        ReleaseAggregate after = (ReleaseAggregate) snapshots.decode(snapshots.encode(before));
        assertThat(after.facts()).containsExactlyElementsOf(facts);
        assertThatThrownBy(() -> after.record(Facts.reinstated(9, 5), null, Clock.systemUTC()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("generally released already, as of 2026-05");
    }

    private boolean hasSnapshot() {
        DomainEventStream events = record.eventStore().readEvents(RELEASE.value());
        return events.hasNext() && !(events.peek().getPayload() instanceof ReleaseFact);
    }

    private void send(Object command) {
        axon.commandGateway()
                .sendAndWait(GenericCommandMessage.asCommandMessage(command).withMetaData(BY));
    }
}
