package org.modeldocket.command.record.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.command.record.CaseFactReader;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.NewFacts;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.platform.stream.FactPage;
import org.modeldocket.vocabulary.id.ReleaseId;

class RecordStreamTest {
    private static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");

    @TempDir
    Path directory;

    private Instant now = NOON;
    private DurableRecord record;

    @BeforeEach
    void open() {
        InstantSource source = () -> now;
        record = DurableRecord.open(
                RecordSettings.in(directory),
                NewFacts.TEXT_SNAPSHOTS,
                source.withZone(ZoneOffset.UTC),
                new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        record.close();
    }

    private void append(NewFact... facts) {
        record.appender().append(List.of(facts));
    }

    @Test
    void messagesCarryTheirPlaceAndWhoRecordedThem() throws Exception {
        UUID id = UUID.randomUUID();
        append(NewFacts.fact("a", 0, id), NewFacts.fact("b", 0));
        BlockingStream<TrackedEventMessage<?>> stream =
                record.eventStore().openStream(record.eventStore().createTailToken());
        DomainEventMessage<?> first = (DomainEventMessage<?>) stream.nextAvailable();
        assertThat(first.getIdentifier()).isEqualTo(id.toString());
        assertThat(first.getPayload()).isEqualTo(NewFacts.registered(id, ""));
        assertThat(first.getTimestamp()).isEqualTo(NOON);
        assertThat(first.getType()).isEqualTo("Release");
        assertThat(first.getAggregateIdentifier()).isEqualTo("a");
        assertThat(first.getSequenceNumber()).isZero();
        assertThat(first.getMetaData())
                .containsEntry("position", 1L)
                .containsEntry("actorSubject", "subject")
                .containsEntry("actorName", "A Recorder")
                .containsEntry("commandId", "command")
                .containsEntry("correlationId", "correlation")
                .doesNotContainKey("causationId");
        assertThat(((TrackedEventMessage<?>) first).trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(stream.peek())
                .hasValueSatisfying(
                        second -> assertThat(second.trackingToken()).isEqualTo(new GlobalSequenceTrackingToken(2)));
        stream.nextAvailable();
        assertThat(stream.peek()).isEmpty();
    }

    @Test
    void aWaitingStreamIsWokenWhenTheRecordGrows() throws Exception {
        BlockingStream<TrackedEventMessage<?>> stream = record.eventStore().openStream(null);
        AtomicInteger calls = new AtomicInteger();
        assertThat(stream.setOnAvailableCallback(calls::incrementAndGet)).isTrue();
        assertThat(calls).hasValue(0);
        assertThat(stream.hasNextAvailable(1, TimeUnit.MILLISECONDS)).isFalse();
        List<TrackedEventMessage<?>> received = new ArrayList<>();
        Thread reader = Thread.ofVirtual().start(() -> {
            try {
                received.add(stream.nextAvailable());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        append(NewFacts.fact("a", 0));
        assertThat(reader.join(Duration.ofSeconds(10))).isTrue();
        assertThat(received).hasSize(1);
        Awaitility.await().untilAsserted(() -> assertThat(calls).hasPositiveValue());
        stream.close();
    }

    @Test
    void streamsShareWhatWasDecoded() throws Exception {
        for (int i = 0; i < 5; i++) {
            append(NewFacts.fact("a", i));
        }
        BlockingStream<TrackedEventMessage<?>> one = record.eventStore().openStream(null);
        BlockingStream<TrackedEventMessage<?>> other =
                record.eventStore().openStream(new GlobalSequenceTrackingToken(3));
        one.nextAvailable();
        one.nextAvailable();
        one.nextAvailable();
        assertThat(other.nextAvailable()).isSameAs(one.nextAvailable());
        append(NewFacts.fact("a", 5));
        one.nextAvailable();
        other.nextAvailable();
        assertThat(other.nextAvailable()).isSameAs(one.nextAvailable());
    }

    @Test
    void longHistoriesAreReadPageByPageAndBlockByBlock() {
        int facts = 2 * FactPage.SIZE + 7;
        List<NewFact> batch = new ArrayList<>();
        for (int i = 0; i < facts; i++) {
            batch.add(NewFacts.fact("long", i));
            if (batch.size() == 300 || i == facts - 1) {
                record.appender().append(batch);
                batch.clear();
            }
        }
        assertThat(record.eventStore().openStream(null).asStream().limit(facts))
                .extracting(message -> message.getMetaData().get("position"))
                .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, facts)
                        .boxed()
                        .toList());
        DomainEventStream events = record.eventStore().readEvents("long", 3);
        assertThat(events.asStream().count()).isEqualTo(facts - 3);
        assertThat(events.getLastSequenceNumber()).isEqualTo(facts - 1);
        assertThat(record.places().history(new ReleaseId("long"), CaseFactReader.PAGE))
                .extracting(RecordedFact::sequence)
                .hasSize(CaseFactReader.PAGE + 1)
                .isSorted();
        assertThat(record.eventStore().readEvents("nobody").hasNext()).isFalse();
        assertThat(record.eventStore().readEvents("nobody").getLastSequenceNumber())
                .isNull();
    }

    @Test
    void tokensPointIntoTheRecordByPlaceAndByTime() {
        assertThat(record.eventStore().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
        append(NewFacts.fact("a", 0));
        now = NOON.plusSeconds(60);
        append(NewFacts.fact("a", 1), NewFacts.fact("a", 2));
        assertThat(record.eventStore().createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThat(record.eventStore().createTokenAt(NOON)).isEqualTo(new GlobalSequenceTrackingToken(0));
        assertThat(record.eventStore().createTokenAt(NOON.plusSeconds(1)))
                .isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(record.eventStore().createTokenAt(NOON.plusSeconds(60)))
                .isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(record.eventStore().createTokenAt(NOON.plusSeconds(61)))
                .isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void onlyFactsWithAnActorAreTaken() {
        assertThatThrownBy(() -> record.eventStore()
                        .publish(
                                List.of(org.axonframework.eventhandling.GenericEventMessage.asEventMessage("no fact"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("facts of releases only");
        assertThatThrownBy(() -> record.eventStore()
                        .publish(List.of(NewFacts.message("a", 0, UUID.randomUUID())
                                .withMetaData(java.util.Map.of("actorSubject", "x")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("actorName");
        record.eventStore().publish(List.of(NewFacts.message("a", 0, UUID.randomUUID())));
        assertThat(record.places().lastPosition()).isEqualTo(1);
    }

    @Test
    void aListenerThatFailsKeepsNobodyElseAsleep() throws Exception {
        BlockingStream<TrackedEventMessage<?>> stopped = record.eventStore().openStream(null);
        stopped.setOnAvailableCallback(() -> {
            throw new RejectedExecutionException("just stopped");
        });
        BlockingStream<TrackedEventMessage<?>> other = record.eventStore().openStream(null);
        for (int sequence = 0; sequence < 3; sequence++) {
            append(NewFacts.fact("a", sequence));
            assertThat(other.hasNextAvailable(10, TimeUnit.SECONDS)).isTrue();
            other.nextAvailable();
        }
    }
}
