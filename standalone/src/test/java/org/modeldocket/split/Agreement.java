package org.modeldocket.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.standalone.StoredRecord;
import org.modeldocket.standalone.ViewsEqualRecord;

/** Record, topic and views say the same, and the record holds what was acknowledged, once. */
final class Agreement {
    private final Cluster cluster;

    Agreement(Cluster cluster) {
        this.cluster = cluster;
    }

    /** @return how many facts there are */
    int check(Map<String, Long> acknowledged) throws Exception {
        List<RecordedFact> record;
        try (Connection connection = cluster.postgres.connect("record")) {
            connection.setSchema("record");
            record = StoredRecord.read(connection);
        }
        inOrder(record);
        Map<String, Long> positions = new HashMap<>();
        record.forEach(fact -> positions.put(fact.fact().factId().toString(), fact.position()));
        assertThat(positions).as("no fact is there twice").hasSameSizeAs(record);
        assertThat(positions).containsAllEntriesOf(acknowledged);
        awaitTopic(record);
        for (Node node : cluster.querySide) {
            awaitViews(node, record.size());
            ViewsEqualRecord.check(node.client(), record);
        }
        return record.size();
    }

    private static void inOrder(List<RecordedFact> record) {
        Map<String, Long> sequences = new HashMap<>();
        for (int i = 0; i < record.size(); i++) {
            RecordedFact fact = record.get(i);
            assertThat(fact.position()).isEqualTo(i + 1);
            assertThat(fact.sequence())
                    .as(fact.releaseId() + " at " + fact.position())
                    .isEqualTo(sequences.merge(fact.releaseId().value(), 0L, (n, zero) -> n + 1));
        }
    }

    private void awaitTopic(List<RecordedFact> record) {
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(topic()).containsExactlyElementsOf(record));
    }

    /** The facts of the topic in its order, repeats apart; none skips ahead. */
    private List<RecordedFact> topic() {
        List<RecordedFact> facts = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : messages()) {
            RecordedFact fact = FactEvent.read(message).fact().recorded();
            if (fact.position() == facts.size() + 1) {
                facts.add(fact);
            } else {
                assertThat(fact.position())
                        .as("position after %d at offset %d", facts.size(), message.offset())
                        .isLessThanOrEqualTo(facts.size());
                assertThat(fact).isEqualTo(facts.get((int) fact.position() - 1));
            }
        }
        return facts;
    }

    private List<ConsumerRecord<String, byte[]>> messages() {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        Properties settings = new Properties();
        settings.put("bootstrap.servers", cluster.broker.address());
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TopicSettings.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(messages::add);
            }
        }
        return messages;
    }

    private static void awaitViews(Node node, int facts) {
        Awaitility.await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
            List<Long> places = new ArrayList<>();
            node.client()
                    .as("GET", "/api/admin/projections")
                    .json()
                    .path("items")
                    .forEach(view -> places.add(view.path("position").asLong()));
            assertThat(places).as(node + "'s views").isNotEmpty().allMatch(place -> place == facts);
        });
    }
}
