package org.modeldocket.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.modeldocket.facts.Facts.submitted;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
import org.slf4j.LoggerFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** From a real record on PostgreSQL to a real broker, by two nodes of which one relays. */
@Timeout(120)
class RelayTest {
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);

    private final PostgresSettings database = new PostgresSettings(PostgresServer.freshDatabase(), "postgres", "");
    private final Map<String, Long> sequences = new HashMap<>();
    private final List<Relay> relays = new ArrayList<>();
    private final List<RelayState> states = new ArrayList<>();
    private final ch.qos.logback.classic.Logger logger =
            (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Relay.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
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
        logged.list = new CopyOnWriteArrayList<>();
        logged.start();
        logger.addAppender(logged);
        topic = new TopicSettings(BROKER.getBrokersAsString(), "facts-" + UUID.randomUUID(), 1, Map.of());
        record = DurableRecord.open(
                database,
                RecordSettings.in(Path.of("unused")),
                new CaseSnapshotCodec(),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
    }

    private List<String> failures() {
        return List.copyOf(logged.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.startsWith("MD-RELAY-003"))
                .toList();
    }

    @AfterEach
    void close() {
        logger.detachAppender(logged);
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
    private void storeLarge() {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        SubmittedForReview small = submitted(++facts, "2026");
        LongText large = new LongText(Base64.getEncoder().encodeToString(noise));
        record.eventStore()
                .publish(message(
                        "release-0",
                        new ReleaseWithdrawn(small.factId(), small.occurred(), small.citations(), null, large)));
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

    /** All messages in their order. */
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

    /** The topic holds each fact with the bytes stored, in the order of the record: a repeat goes back, nothing skips ahead. */
    private void assertTopicIsRecord() {
        assertTopicIsRecord(facts);
    }

    private void assertTopicIsRecord(int through) {
        List<StoredFact> stored = record.facts().range(1, through);
        long last = 0;
        for (ConsumerRecord<String, byte[]> message : messages()) {
            FactEvent event = FactEvent.read(message);
            assertThat(event.recordId()).isEqualTo(record.recordId());
            assertThat(message.key()).isEqualTo(event.fact().releaseId());
            assertThat(event.fact().position()).isLessThanOrEqualTo(last + 1);
            last = Math.max(last, event.fact().position());
            assertThat(event.fact())
                    .usingRecursiveComparison()
                    .isEqualTo(stored.get((int) event.fact().position() - 1));
        }
        assertThat(last).isEqualTo(through);
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

    @Test
    void sendsAgainFromTheStoredPositionAfterARestart() throws Exception {
        store(300);
        startNode();
        awaitRelayed();
        relays.removeLast().stop();
        sql("UPDATE record.relay_place SET position = 120");
        store(50);
        startNode();
        awaitRelayed();
        assertThat(messages()).hasSize(350 + 180);
        assertTopicIsRecord();
    }

    @Test
    void createsTheTopicWithOnePartition() throws Exception {
        startNode();
        store(10);
        awaitRelayed();
        try (Admin admin = Admin.create(topic.clientProperties("looker"))) {
            assertThat(admin.describeTopics(List.of(topic.topic()))
                            .allTopicNames()
                            .get()
                            .get(topic.topic())
                            .partitions())
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void sendsNothingToATopicWithSeveralPartitionsAndSaysWhatToDo(int partitions) throws Exception {
        create(new NewTopic(topic.topic(), partitions, (short) 1));
        store(100);
        startNode();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> states.getFirst().trouble().orElse("").contains("has " + partitions + " partitions"));
        assertThat(states.getFirst().trouble().orElseThrow())
                .contains(topic.topic(), "modeldocket.kafka.topic", "delete the topic");
        assertThat(messages()).isEmpty();
        assertThat(place()).isZero();
        deleteTopic();
        awaitRelayed();
        assertTopicIsRecord();
        assertThat(states.getFirst().trouble()).isEmpty();
    }

    @Test
    void stopsWhenPartitionsAreAddedWhileItRuns() throws Exception {
        startNode();
        store(100);
        awaitRelayed();
        try (Admin admin = Admin.create(topic.clientProperties("operator"))) {
            admin.createPartitions(Map.of(topic.topic(), NewPartitions.increaseTo(3)))
                    .all()
                    .get();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> states.getFirst().trouble().orElse("").contains("has 3 partitions"));
        store(100);
        assertThat(messages()).allMatch(message -> message.partition() == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsTheWholeRecordToATopicThatWasCreatedAgain(boolean whileItRuns) throws Exception {
        startNode();
        store(200);
        awaitRelayed();
        if (!whileItRuns) {
            relays.removeLast().stop();
        }
        deleteTopic();
        store(50);
        if (!whileItRuns) {
            create(new NewTopic(topic.topic(), 1, (short) 1));
            startNode();
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(place()).isEqualTo(facts);
            assertThat(messages()).hasSizeGreaterThanOrEqualTo(facts);
            assertTopicIsRecord();
        });
    }

    @Test
    void aFactThatTheBrokersRefuseHoldsUpThoseBehindItAndTheTopicDoesNotGrow() throws Exception {
        create(new NewTopic(topic.topic(), 1, (short) 1).configs(Map.of("max.message.bytes", "3000")));
        store(40);
        storeLarge();
        int refused = facts;
        store(300);
        startNode();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> states.getFirst().trouble().orElse("").contains("RecordTooLarge"));
        int attempts = failures().size();
        await().atMost(Duration.ofSeconds(30)).until(() -> failures().size() >= attempts + 3);
        assertThat(place()).isEqualTo(refused - 1);
        assertThat(messages()).hasSize(refused - 1);
        assertTopicIsRecord(refused - 1);
        allowMessagesOf(2_000_000);
        awaitRelayed();
        assertTopicIsRecord();
    }

    private void create(NewTopic topic) throws Exception {
        try (Admin admin = Admin.create(this.topic.clientProperties("operator"))) {
            admin.createTopics(List.of(topic)).all().get();
        }
    }

    private void deleteTopic() throws Exception {
        try (Admin admin = Admin.create(topic.clientProperties("operator"))) {
            admin.deleteTopics(List.of(topic.topic())).all().get();
        }
    }

    private void allowMessagesOf(int bytes) throws Exception {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.topic());
        AlterConfigOp set =
                new AlterConfigOp(new ConfigEntry("max.message.bytes", "" + bytes), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(topic.clientProperties("operator"))) {
            admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** To connect for each fact would cost the server more than to store it. */
    @Test
    void aNodeOnStandbyKeepsItsConnection() throws Exception {
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
