package org.modeldocket.query.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicDescriber;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.wire.StoredFact;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A topic of its own on a real broker that the tests of this JVM share, and a producer to it. */
final class TopicUnderTest implements AutoCloseable {
    static final UUID RECORD = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private static final class Running {
        static final EmbeddedKafkaKraftBroker BROKER = start();

        private static EmbeddedKafkaKraftBroker start() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            return broker;
        }
    }

    private final TopicSettings settings;
    private final Admin admin;
    private KafkaProducer<String, byte[]> producer;

    /** A topic with one partition. */
    TopicUnderTest() throws Exception {
        this(1);
    }

    TopicUnderTest(int partitions) throws Exception {
        settings = new TopicSettings(Running.BROKER.getBrokersAsString(), "facts-" + UUID.randomUUID(), 1, Map.of());
        admin = Admin.create(settings.clientProperties("operator"));
        create(partitions);
        producer = producer();
    }

    private KafkaProducer<String, byte[]> producer() {
        Properties properties = settings.clientProperties("test");
        properties.put("acks", "all");
        properties.put("linger.ms", "0");
        return new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    }

    private void create(int partitions) throws Exception {
        admin.createTopics(List.of(new NewTopic(settings.topic(), partitions, (short) 1)))
                .all()
                .get();
    }

    /** Deletes the topic and creates it with one partition. */
    void recreate() throws Exception {
        try (TopicDescriber describer = new TopicDescriber(settings)) {
            admin.deleteTopics(List.of(settings.topic())).all().get();
            Awaitility.await()
                    .atMost(30, TimeUnit.SECONDS)
                    .ignoreExceptions()
                    .until(() -> describer.id().isEmpty());
        }
        create(1);
        producer.close();
        producer = producer();
    }

    void increasePartitionsTo(int partitions) throws Exception {
        admin.createPartitions(Map.of(settings.topic(), NewPartitions.increaseTo(partitions)))
                .all()
                .get();
    }

    TopicSettings settings() {
        return settings;
    }

    /** Returns once the broker has them all. */
    void send(List<StoredFact> facts) throws Exception {
        List<Future<?>> sent = new ArrayList<>();
        facts.forEach(fact -> sent.add(producer.send(new FactEvent(RECORD, fact).message(settings.topic()))));
        for (Future<?> future : sent) {
            future.get();
        }
    }

    void send(FactEvent event) throws Exception {
        producer.send(event.message(settings.topic())).get();
    }

    void sendJunk() throws Exception {
        producer.send(new ProducerRecord<>(settings.topic(), "junk", new byte[] {1, 2, 3}))
                .get();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
