package org.modeldocket.platform.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Asks the brokers which topic they hold under the configured name. Thread-safe. */
public final class TopicDescriber implements AutoCloseable {
    private static final int TIMEOUT_SECONDS = 5;

    private final Admin admin;
    private final String topic;

    public TopicDescriber(TopicSettings settings) {
        admin = Admin.create(settings.clientProperties("model-docket-topic"));
        topic = settings.topic();
    }

    /**
     * The id that the brokers gave the topic when it was created; a topic that is deleted and created again has another one.
     * Empty while there is no topic of that name.
     *
     * @throws PartitionedTopicException when the topic has more than one partition
     * @throws ExecutionException when the brokers report an error
     * @throws TimeoutException when they do not answer within five seconds
     */
    public Optional<UUID> id() throws ExecutionException, InterruptedException, TimeoutException {
        try {
            TopicDescription description = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                    .get(topic);
            if (description == null) {
                return Optional.empty();
            }
            int partitions = description.partitions().size();
            if (partitions > 1) {
                throw new PartitionedTopicException(topic, partitions);
            }
            return Optional.of(new UUID(
                    description.topicId().getMostSignificantBits(),
                    description.topicId().getLeastSignificantBits()));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The client that asks. */
    public Admin admin() {
        return admin;
    }

    /** Fails what another thread is waiting for. */
    @Override
    public void close() {
        admin.close(Duration.ZERO);
    }
}
