package org.modeldocket.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.modeldocket.command.api.ServerTest;
import org.modeldocket.platform.kafka.TopicSettings;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** From a real record on PostgreSQL to a real broker, by two nodes of which one relays. */
@Timeout(120)
class RelayTest {
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);

    private final ch.qos.logback.classic.Logger logger =
            (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Relay.class);
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private final TopicSettings topic =
            new TopicSettings(BROKER.getBrokersAsString(), "facts-" + UUID.randomUUID(), 1, Map.of());
    private final TopicOperator operator = new TopicOperator(topic);
    private RelayedRecord relayed;

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
        relayed = new RelayedRecord(topic);
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
        relayed.close();
    }

    @Test
    void putsEachFactOfTheRecordOnTheTopic() {
        relayed.store(1_500);
        relayed.startNode();
        relayed.store(500);
        relayed.awaitRelayed();
        relayed.assertTopicIsRecord();
    }

    @Test
    void oneNodeRelaysAndAnotherTakesOverWhenItsConnectionIsGone() throws Exception {
        relayed.startNode();
        relayed.startNode();
        for (int round = 0; round < 4; round++) {
            relayed.store(400);
            // The node that relays loses that right, perhaps while facts are being sent.
            relayed.sql("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
                    + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())");
            relayed.store(100);
            relayed.awaitRelayed();
        }
        relayed.assertTopicIsRecord();
        assertThat(relayed.states()).allMatch(state -> state.trouble().isEmpty());
    }

    @Test
    void sendsAgainFromTheStoredPositionAfterARestart() throws Exception {
        relayed.store(300);
        relayed.startNode();
        relayed.awaitRelayed();
        relayed.stopLastNode();
        relayed.sql("UPDATE record.relay_place SET position = 120");
        relayed.store(50);
        relayed.startNode();
        relayed.awaitRelayed();
        assertThat(relayed.messages()).hasSize(350 + 180);
        relayed.assertTopicIsRecord();
    }

    @Test
    void createsTheTopicWithOnePartition() throws Exception {
        relayed.startNode();
        relayed.store(10);
        relayed.awaitRelayed();
        assertThat(operator.partitions()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 12})
    void sendsNothingToATopicWithSeveralPartitionsAndSaysWhatToDo(int partitions) throws Exception {
        operator.create(new NewTopic(topic.topic(), partitions, (short) 1));
        relayed.store(100);
        relayed.startNode();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        relayed.states().getFirst().trouble().orElse("").contains("has " + partitions + " partitions"));
        assertThat(relayed.states().getFirst().trouble().orElseThrow())
                .contains(topic.topic(), "modeldocket.kafka.topic", "delete the topic");
        assertThat(relayed.messages()).isEmpty();
        assertThat(relayed.place()).isZero();
        operator.deleteTopic();
        relayed.awaitRelayed();
        relayed.assertTopicIsRecord();
        assertThat(relayed.states().getFirst().trouble()).isEmpty();
    }

    @Test
    void stopsWhenPartitionsAreAddedWhileItRuns() throws Exception {
        relayed.startNode();
        relayed.store(100);
        relayed.awaitRelayed();
        operator.addPartitions(3);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> relayed.states().getFirst().trouble().orElse("").contains("has 3 partitions"));
        relayed.store(100);
        assertThat(relayed.messages()).allMatch(message -> message.partition() == 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sendsTheWholeRecordToATopicThatWasCreatedAgain(boolean whileItRuns) throws Exception {
        relayed.startNode();
        relayed.store(200);
        relayed.awaitRelayed();
        if (!whileItRuns) {
            relayed.stopLastNode();
        }
        operator.deleteTopic();
        relayed.store(50);
        if (!whileItRuns) {
            operator.create(new NewTopic(topic.topic(), 1, (short) 1));
            relayed.startNode();
        }
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(relayed.place()).isEqualTo(relayed.facts());
            assertThat(relayed.messages()).hasSizeGreaterThanOrEqualTo(relayed.facts());
            relayed.assertTopicIsRecord();
        });
    }

    @Test
    @ResourceLock(ServerTest.LOCK)
    void aFactThatTheBrokersRefuseHoldsUpThoseBehindItAndTheTopicDoesNotGrow() throws Exception {
        operator.create(new NewTopic(topic.topic(), 1, (short) 1).configs(Map.of("max.message.bytes", "3000")));
        relayed.store(40);
        relayed.storeLarge();
        int refused = relayed.facts();
        relayed.store(300);
        relayed.startNode();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> relayed.states().getFirst().trouble().orElse("").contains("RecordTooLarge"));
        int attempts = failures().size();
        await().atMost(Duration.ofSeconds(30)).until(() -> failures().size() >= attempts + 3);
        assertThat(relayed.place()).isEqualTo(refused - 1);
        assertThat(relayed.messages()).hasSize(refused - 1);
        relayed.assertTopicIsRecord(refused - 1);
        operator.allowMessagesOf(2_000_000);
        relayed.awaitRelayed();
        relayed.assertTopicIsRecord();
    }

    /** To connect for each fact would cost the server more than to store it. */
    @Test
    void aNodeOnStandbyKeepsItsConnection() throws Exception {
        relayed.startNode();
        relayed.startNode();
        await().atMost(Duration.ofSeconds(20)).until(() -> relayed.standingBy().size() == 1);
        List<Integer> before = relayed.standingBy();
        relayed.store(400);
        relayed.awaitRelayed();
        assertThat(relayed.standingBy()).isEqualTo(before);
    }

    @Test
    void makesATopicThatForgetsNothing() throws Exception {
        relayed.startNode();
        relayed.store(10);
        relayed.awaitRelayed();
        Map<String, String> settings = operator.settings();
        assertThat(settings)
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.ms", "-1")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("max.message.bytes", "2097152");
    }
}
