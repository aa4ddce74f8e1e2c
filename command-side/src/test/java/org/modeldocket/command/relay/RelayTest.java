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
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.modeldocket.command.aggregate.CaseSnapshots;
import org.modeldocket.command.store.DurableRecord;
import org.modeldocket.command.store.RecordSettings;
import org.modeldocket.facts.ReleaseFact;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.postgres.PostgresServer;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.wire.MetadataKeys;
import org.modeldocket.wire.StoredFact;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** From a real record on PostgreSQL to a real broker, by two nodes of which one relays. */
@Timeout(120)
class RelayTest {
    private static final int PARTITIONS = 4;
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, PARTITIONS);

    private final PostgresSettings database = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Relay> relays = new ArrayList<>();
    private final List<RelayState> states = new ArrayList<>();
    private TopicSettings topic;
    private DurableRecord record;
    private int facts;

    @BeforeAll
    static void startBroker() {
        BROKER.brokerProperty("auto.create.topics.enable", "false");
        BROKER.afterPropertiesSet();
    }

    @AfterAll
    static void stopBroker() {
        BROKER.destroy();
    }

    @BeforeEach
    void open() {
        topic = new TopicSettings(BROKER.getBrokersAsString(), "facts-" + UUID.randomUUID(), PARTITIONS, 1, Map.of());
        record = DurableRecord.open(
                database,
                RecordSettings.in(Path.of("unused")),
                new CaseSnapshots(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    @AfterEach
    void close() {
        relays.forEach(Relay::stop);
        record.close();
    }

    private void startNode() {
        RelayState state = new RelayState(new SimpleMeterRegistry(), () -> 0);
        Relay relay = new Relay(record.facts(), record.recordId(), database, topic, state);
        states.add(state);
        relays.add(relay);
        relay.start();
    }

    private void store(int many) {
        for (int i = 0; i < many; i += 10) {
            List<EventMessage<?>> together = new ArrayList<>();
            for (int j = 0; j < 10; j++) {
                String release = "release-" + (i + j) % 37;
                ReleaseFact fact = submitted(++facts, "2026");
                together.add(new GenericDomainEventMessage<>(
                        "Release",
                        release,
                        sequences.merge(release, 0L, (before, none) -> before + 1),
                        fact,
                        MetaData.with(MetadataKeys.ACTOR_SUBJECT, "tester").and(MetadataKeys.ACTOR_NAME, "A tester")));
            }
            record.eventStore().publish(together);
        }
    }

    private long place() throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement statement = connection.createStatement()) {
            return RelayLease.read(statement);
        }
    }

    private void awaitRelayed() {
        await().atMost(Duration.ofSeconds(60)).until(() -> place() == facts);
    }

    /** All messages, those of each partition in their order. */
    private List<ConsumerRecord<String, byte[]>> messages() {
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

    /** The topic holds the record: each fact, with the bytes stored, those of a release in their order but for repeats. */
    private void assertTopicIsRecord() {
        Map<Long, StoredFact> first = new LinkedHashMap<>();
        Map<String, Long> reached = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages()) {
            FactEvent event = FactEvent.read(message);
            assertThat(event.recordId()).isEqualTo(record.recordId());
            assertThat(message.key()).isEqualTo(event.fact().releaseId());
            if (first.putIfAbsent(event.fact().position(), event.fact()) == null) {
                assertThat(event.fact().sequence())
                        .isEqualTo(reached.merge(event.fact().releaseId(), 0L, (before, none) -> before + 1));
            }
        }
        assertThat(first).hasSize(facts);
        for (StoredFact stored : record.facts().range(1, facts)) {
            assertThat(first.get(stored.position())).usingRecursiveComparison().isEqualTo(stored);
        }
    }

    @Test
    void putsEachFactOfTheRecordOnTheTopic() {
        store(1_500);
        startNode();
        store(500);
        awaitRelayed();
        assertTopicIsRecord();
    }

    @Test
    void oneNodeRelaysAndAnotherTakesOverWhenItsConnectionIsGone() throws Exception {
        startNode();
        startNode();
        for (int round = 0; round < 4; round++) {
            store(400);
            try (Connection connection = DriverManager.getConnection(database.url());
                    Statement statement = connection.createStatement()) {
                // Whoever holds the right to relay loses it, perhaps with facts under way.
                statement.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                        + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
            }
            store(100);
            awaitRelayed();
        }
        assertTopicIsRecord();
        assertThat(states).allMatch(state -> state.trouble().isEmpty());
    }

    /** To connect for each fact would cost the server more than to store it. */
    @Test
    void whoeverStandsByKeepsItsConnectionWhateverIsStored() throws Exception {
        startNode();
        startNode();
        await().atMost(Duration.ofSeconds(20)).until(() -> standingBy().size() == 1);
        List<Integer> before = standingBy();
        store(400);
        awaitRelayed();
        assertThat(standingBy()).isEqualTo(before);
    }

    private List<Integer> standingBy() throws SQLException {
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

    @Test
    void makesATopicThatForgetsNothing() throws Exception {
        startNode();
        store(10);
        awaitRelayed();
        Map<String, String> settings = settings();
        assertThat(settings)
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("max.message.bytes", "2097152");
    }

    private Map<String, String> settings() throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topic());
        try (Admin admin = Admin.create(topic.clientProperties("looker"))) {
            Config config = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            Map<String, String> settings = new HashMap<>();
            config.entries().forEach(entry -> settings.put(entry.name(), entry.value()));
            return settings;
        }
    }
}
