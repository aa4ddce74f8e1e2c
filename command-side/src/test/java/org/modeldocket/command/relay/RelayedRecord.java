package org.modeldocket.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.submitted;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.modeldocket.command.axon.CaseSnapshotCodec;
import org.modeldocket.command.record.RecordSettings;
import org.modeldocket.command.record.node.DurableRecord;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.facts.ReleaseWithdrawn;
import org.modeldocket.facts.SubmittedForReview;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.vocabulary.text.LongText;
import org.modeldocket.wire.MetadataKeys;
import org.modeldocket.wire.StoredFact;
import org.modeldocket.wire.StoredValues;

/** A record on PostgreSQL, a topic, and nodes that relay the record to it. */
final class RelayedRecord implements AutoCloseable {
    private final PostgresSettings database = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Relay> relays = new ArrayList<>();
    private final List<RelayState> states = new ArrayList<>();
    private final TopicSettings topic;
    private final DurableRecord record;
    private int facts;

    RelayedRecord(TopicSettings topic) {
        this.topic = topic;
        record = DurableRecord.open(
                database,
                RecordSettings.in(Path.of("unused")),
                new CaseSnapshotCodec(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    /** How many facts were stored. */
    int facts() {
        return facts;
    }

    /** Of the nodes, in the order of their starts. */
    List<RelayState> states() {
        return states;
    }

    void stopLastNode() {
        relays.removeLast().stop();
    }

    void startNode() {
        RelayState state = new RelayState(new SimpleMeterRegistry(), () -> 0);
        Relay relay = new Relay(record.facts(), record.recordId(), database, topic, state);
        states.add(state);
        relays.add(relay);
        relay.start();
    }

    void store(int many) {
        for (int i = 0; i < many; i += 10) {
            List<EventMessage<?>> together = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                together.add(message("release-" + (i + j) % 37, submitted(++facts, "2026")));
            }
            record.eventStore().publish(together);
        }
    }

    private EventMessage<?> message(String release, ReleaseFact fact) {
        return new GenericDomainEventMessage<>(
                "Release",
                release,
                sequences.merge(release, 0L, (before, none) -> before + 1),
                fact,
                MetaData.with(MetadataKeys.ACTOR_SUBJECT, "tester").and(MetadataKeys.ACTOR_NAME, "A tester"));
    }

    /** One fact of 4,000 letters that hardly compress. */
    void storeLarge() {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        SubmittedForReview small = submitted(++facts, "2026");
        LongText large = new LongText(Base64.getEncoder().encodeToString(noise));
        record.eventStore()
                .publish(message(
                        "release-0",
                        new ReleaseWithdrawn(small.factId(), small.occurred(), small.citations(), null, null, large)));
    }

    long place() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            return RelayLease.read(statement);
        }
    }

    void awaitRelayed() {
        await().atMost(Duration.ofSeconds(60)).until(() -> place() == facts);
    }

    /** All messages in their order. */
    List<ConsumerRecord<String, byte[]>> messages() {
        Properties properties = topic.clientProperties("reader");
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic.topic()).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            long end = consumer.endOffsets(all).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (messages.size() < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(messages::add);
            }
        }
        return messages;
    }

    /** The topic holds each fact with the bytes stored, in the order of the record: a repeat goes back, nothing skips ahead. */
    void assertTopicIsRecord() {
        assertTopicIsRecord(facts);
    }

    void assertTopicIsRecord(int through) {
        List<StoredFact> stored = record.facts().range(1, through);
        long last = 0;
        for (ConsumerRecord<String, byte[]> message : messages()) {
            FactEvent event = FactEvent.read(message);
            assertThat(event.recordId()).isEqualTo(record.recordId());
            assertThat(message.key()).isEqualTo(event.fact().releaseId());
            assertThat(event.fact().position()).isLessThanOrEqualTo(last + 1);
            last = Math.max(last, event.fact().position());
            assertThat(StoredValues.of(event.fact()))
                    .isEqualTo(StoredValues.of(stored.get((int) event.fact().position() - 1)));
        }
        assertThat(last).isEqualTo(through);
    }

    void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    List<Integer> standingBy() throws SQLException {
        List<Integer> processes = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT pid FROM pg_stat_activity a WHERE datname = "
                        + "current_database() AND query LIKE 'SELECT pg_try_advisory_lock%' AND NOT EXISTS "
                        + "(SELECT 1 FROM pg_locks l WHERE l.pid = a.pid AND locktype = 'advisory')")) {
            while (rows.next()) {
                processes.add(rows.getInt(1));
            }
        }
        return processes;
    }

    @Override
    public void close() {
        relays.forEach(Relay::stop);
        record.close();
    }
}
