package org.modeldocket.command.relay;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.modeldocket.platform.kafka.TopicSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the topic where it is missing, such that it keeps every fact for ever; says so where one that is there does not. */
final class FactTopic {
    private static final Logger LOG = LoggerFactory.getLogger(FactTopic.class);
    private static final int PATIENCE_SECONDS = 15;
    private static final String FOR_EVER = "-1";

    private final TopicSettings settings;

    FactTopic(TopicSettings settings) {
        this.settings = settings;
    }

    /** @throws ExecutionException when the brokers refuse, or cannot be reached */
    void ensure() throws ExecutionException, InterruptedException, TimeoutException {
        try (Admin admin = Admin.create(settings.clientProperties("model-docket-topic"))) {
            if (create(admin)) {
                LOG.info(
                        "MD-RELAY-001 created topic {} with {} partitions, {} replicas and unlimited retention",
                        settings.topic(),
                        settings.partitions(),
                        settings.replication());
            } else {
                warnIfForgetful(admin);
            }
        }
    }

    private boolean create(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        int inSync = Math.max(1, settings.replication() - 1);
        NewTopic topic = new NewTopic(settings.topic(), settings.partitions(), (short) settings.replication())
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
            admin.createTopics(List.of(topic)).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return false;
            }
            throw e;
        }
    }

    private void warnIfForgetful(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, settings.topic());
        Config config = admin.describeConfigs(List.of(resource))
                .all()
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS)
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
}
