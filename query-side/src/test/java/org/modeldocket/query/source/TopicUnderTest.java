package org.modeldocket.query.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.wire.StoredFact;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A topic of its own, with four partitions, on a real broker that the tests of this JVM share, and a producer to it. */
final class TopicUnderTest implements AutoCloseable {
    static final UUID RECORD = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final int PARTITIONS = 4;

    private static final class Running {
        static final EmbeddedKafkaKraftBroker BROKER = start();

        private static EmbeddedKafkaKraftBroker start() {
            EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, PARTITIONS);
            broker.brokerProperty("auto.create.topics.enable", "false");
            broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
            broker.afterPropertiesSet();
            Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
            return broker;
        }
    }

    private final TopicSettings settings;
    private final KafkaProducer<String, byte[]> producer;

    TopicUnderTest() throws Exception {
        settings = new TopicSettings(
                Running.BROKER.getBrokersAsString(), "facts-" + UUID.randomUUID(), PARTITIONS, 1, Map.of());
        Properties properties = settings.clientProperties("test");
        try (Admin admin = Admin.create(properties)) {
            admin.createTopics(List.of(new NewTopic(settings.topic(), PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        properties.put("acks", "all");
        properties.put("linger.ms", "0");
        producer = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
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
    }
}
