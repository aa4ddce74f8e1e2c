package org.modeldocket.query.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.FactEvent;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One consumer's life: reads the topic from where the inbox says, and puts what comes into the inbox. Kafka stores no place
 * for us. Nodes that share an inbox share the partitions as a consumer group; a node with an inbox of its own reads them all.
 * Ends with an exception when anything fails; another one then begins from what was stored.
 */
final class Intake implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST = 2_000;

    private final Inbox inbox;
    private final FeedAlarms alarms;
    private final TopicSettings settings;
    private final boolean shared;
    private final Consumer<String, byte[]> consumer;
    private final Map<Integer, Long> places = new HashMap<>();

    /** @param group the consumer group; null where the inbox is this node's own */
    Intake(Inbox inbox, FeedAlarms alarms, TopicSettings settings, @Nullable String group) {
        this.inbox = inbox;
        this.alarms = alarms;
        this.settings = settings;
        this.shared = group != null;
        Properties properties = settings.clientProperties("model-docket-feed");
        if (group != null) {
            properties.put("group.id", group);
            // A node that has died is taken over within seconds.
            properties.put("session.timeout.ms", "6000");
            properties.put("heartbeat.interval.ms", "1500");
            properties.put(
                    "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        }
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "none");
        properties.put("allow.auto.create.topics", "false");
        properties.put("max.poll.records", Integer.toString(MOST));
        properties.put("max.partition.fetch.bytes", Integer.toString(2 * TopicSettings.LARGEST_MESSAGE));
        properties.put("metadata.max.age.ms", "5000");
        properties.put("default.api.timeout.ms", "10000");
        consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Begins to read. @return false while there is no topic */
    boolean begin() {
        List<PartitionInfo> partitions = consumer.partitionsFor(settings.topic());
        if (partitions == null || partitions.isEmpty()) {
            return false;
        }
        if (shared) {
            consumer.subscribe(List.of(settings.topic()), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
                    seek(assigned);
                }

                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
                    revoked.forEach(partition -> places.remove(partition.partition()));
                }
            });
        } else {
            List<TopicPartition> all = partitions.stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            consumer.assign(all);
            seek(all);
        }
        return true;
    }

    private void seek(Collection<TopicPartition> partitions) {
        Map<Integer, Long> stored = inbox.places(settings.topic());
        for (TopicPartition partition : partitions) {
            Long place = stored.get(partition.partition());
            if (place == null) {
                places.remove(partition.partition());
                consumer.seekToBeginning(Set.of(partition));
            } else {
                places.put(partition.partition(), place);
                consumer.seek(partition, place);
            }
        }
    }

    /** Waits half a second at most for messages and stores them. @return whether there were any */
    boolean poll() {
        try {
            ConsumerRecords<String, byte[]> messages = consumer.poll(POLL);
            if (messages.isEmpty()) {
                return false;
            }
            List<Arrived> arrived = new ArrayList<>(messages.count());
            messages.forEach(message -> arrived.add(new Arrived(message.partition(), message.offset(), read(message))));
            places.putAll(inbox.take(settings.topic(), arrived, places));
            return true;
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("MD-FEED-006 the topic was created anew or has lost messages; reading it from the beginning", e);
            e.offsetOutOfRangePartitions()
                    .keySet()
                    .forEach(partition -> inbox.rewind(settings.topic(), partition.partition()));
            throw e;
        }
    }

    private @Nullable FactEvent read(ConsumerRecord<String, byte[]> message) {
        try {
            return FactEvent.read(message);
        } catch (IllegalArgumentException e) {
            alarms.raise(Kind.UNREADABLE, String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** How many messages of the topic nobody has stored yet. */
    long unread() {
        List<TopicPartition> all = consumer.partitionsFor(settings.topic()).stream()
                .map(p -> new TopicPartition(p.topic(), p.partition()))
                .toList();
        Map<TopicPartition, Long> begins = consumer.beginningOffsets(all);
        Map<Integer, Long> stored = inbox.places(settings.topic());
        return consumer.endOffsets(all).entrySet().stream()
                .mapToLong(end -> Math.max(
                        0,
                        end.getValue()
                                - stored.getOrDefault(end.getKey().partition(), begins.getOrDefault(end.getKey(), 0L))))
                .sum();
    }

    /** Ends a poll of another thread, with a {@link WakeupException}. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
    }
}
