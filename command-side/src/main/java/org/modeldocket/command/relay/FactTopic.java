package org.modeldocket.command.relay;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.modeldocket.platform.kafka.PartitionedTopicException;
import org.modeldocket.platform.kafka.TopicDescriber;
import org.modeldocket.platform.kafka.TopicSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Creates the topic if it is missing, with one partition and unlimited retention, and checks one that exists. */
final class FactTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FactTopic.class);
    private static final int TIMEOUT_SECONDS = 15;
    private static final String FOR_EVER = "-1";

    private final TopicSettings settings;
    private final TopicDescriber describer;

    FactTopic(TopicSettings settings) {
        this.settings = settings;
        describer = new TopicDescriber(settings);
    }

    /**
     * @return the topic's id
     * @throws PartitionedTopicException when the topic exists and has more than one partition
     * @throws ExecutionException when the brokers refuse, or cannot be reached
     */
    UUID ensure() throws ExecutionException, InterruptedException, TimeoutException {
        if (create()) {
            LOG.info(
                    "MD-RELAY-001 created topic {} with one partition, {} replicas and unlimited retention",
                    settings.topic(),
                    settings.replication());
        } else {
            warnIfRetentionIsFinite();
        }
        return describer
                .id()
                .orElseThrow(() -> new IllegalStateException("topic " + settings.topic() + " is not there yet"));
    }

    /** @throws IllegalStateException when the topic is no longer the one of that id */
    void requireSame(UUID id) throws ExecutionException, InterruptedException, TimeoutException {
        if (describer.id().filter(id::equals).isEmpty()) {
            throw new IllegalStateException("topic " + settings.topic() + " was deleted");
        }
    }

    private boolean create() throws ExecutionException, InterruptedException, TimeoutException {
        int inSync = Math.max(1, settings.replication() - 1);
        NewTopic topic = new NewTopic(settings.topic(), 1, (short) settings.replication())
                .configs(Map.of(
                        "cleanup.policy",
                        "delete",
                        "retention.ms",
                        FOR_EVER,
                        "retention.bytes",
                        FOR_EVER,
                        "min.insync.replicas",
                        Integer.toString(inSync),
                        "max.message.bytes",
                        Integer.toString(TopicSettings.LARGEST_MESSAGE)));
        try {
            describer.admin().createTopics(List.of(topic)).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private void warnIfRetentionIsFinite() throws ExecutionException, InterruptedException, TimeoutException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        Config config = describer
                .admin()
                .describeConfigs(List.of(resource))
                .all()
                .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                .get(resource);
        if (config == null) {
            return;
        }
        for (String limit : List.of("retention.ms", "retention.bytes")) {
            String value =
                    config.get(limit) == null ? FOR_EVER : config.get(limit).value();
            if (!FOR_EVER.equals(value)) {
                LOG.error(
                        "MD-RELAY-002 topic {} has finite retention: {} is {} and should be -1",
                        settings.topic(),
                        limit,
                        value);
            }
        }
    }

    @Override
    public void close() {
        describer.close();
    }
}
