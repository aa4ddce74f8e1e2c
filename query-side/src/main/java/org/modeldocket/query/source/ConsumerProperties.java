package org.modeldocket.query.source;

import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.TopicSettings;

/** The settings of Kafka's client with which the topic is read. */
final class ConsumerProperties {
    /** How many messages are read at once at most. */
    static final int MAX_MESSAGES = 5_000;

    private ConsumerProperties() {}

    /** @param group the consumer group; null where the offset is this node's own */
    static Properties of(TopicSettings settings, @Nullable String group) {
        Properties properties = settings.clientProperties("model-docket-feed");
        if (group != null) {
            properties.put("group.id", group);
            // Another node takes over within seconds of a node's death.
            properties.put("session.timeout.ms", "6000");
            properties.put("heartbeat.interval.ms", "1500");
            properties.put(
                    "partition.assignment.strategy", "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
        }
        properties.put("enable.auto.commit", "false");
        properties.put("auto.offset.reset", "none");
        properties.put("allow.auto.create.topics", "false");
        properties.put("max.poll.records", Integer.toString(MAX_MESSAGES));
        properties.put("max.partition.fetch.bytes", Integer.toString(2 * TopicSettings.LARGEST_MESSAGE));
        properties.put("metadata.max.age.ms", "5000");
        properties.put("default.api.timeout.ms", "10000");
        return properties;
    }
}
