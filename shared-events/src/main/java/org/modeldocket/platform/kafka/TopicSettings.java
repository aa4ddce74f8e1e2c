package org.modeldocket.platform.kafka;

import java.util.Map;
import java.util.Properties;

/**
 * Where the topic of facts is.
 *
 * @param bootstrapServers brokers to begin with, as {@code host:port}, with commas between
 * @param topic the name of the topic
 * @param replication how many brokers hold the topic's one partition; counts only when the topic is created
 * @param client further settings of Kafka's clients, such as {@code security.protocol}
 */
public record TopicSettings(String bootstrapServers, String topic, int replication, Map<String, String> client) {
    /** The topic's name where no other is set. Its version is that of the messages' form. */
    public static final String TOPIC = "model-docket.facts.v1";

    /** A fact has 1 MiB at most; so has a message, with its headers, twice over. */
    public static final int LARGEST_MESSAGE = 2 * 1024 * 1024;

    public TopicSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException("modeldocket.kafka.bootstrap-servers names no broker");
        }
        if (replication < 1) {
            throw new IllegalArgumentException("a topic has one replica at least, not " + replication);
        }
        client = Map.copyOf(client);
    }

    /** What any client of Kafka's is told. */
    public Properties clientProperties(String clientId) {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", bootstrapServers);
        properties.put("client.id", clientId);
        // A broker that comes back is found within a second, not after minutes of growing patience.
        properties.put("reconnect.backoff.max.ms", "1000");
        properties.putAll(client);
        return properties;
    }
}
