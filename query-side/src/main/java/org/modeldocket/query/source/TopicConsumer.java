package org.modeldocket.query.source;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.TopicDescriber;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.worker.Throttle;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the topic from the stored offset on and stores its facts in the inbox in the order of positions. Behind a missing fact
 * it stores nothing and reads on until that fact comes, then again from where the gap began. Of the nodes that share an inbox
 * the consumer group lets one read. Any failure ends it with an exception; the next one starts from what was stored.
 */
final class TopicConsumer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Inbox inbox;
    private final FeedAlarms alarms;
    private final TopicPartition partition;
    private final UUID topicId;
    private final TopicDescriber describer;
    private final Consumer<String, byte[]> consumer;
    /** As this node found or left it; null while another node reads. */
    private @Nullable Progress progress;

    private OrderedBatch.@Nullable Gap gap;
    private MessageDecoder decoder;
    /** What was read since the last batch was stored. */
    private final List<ReceivedMessage> received = new ArrayList<>();

    private final Throttle throttle;

    /**
     * @param topicId of the topic that now has the configured name
     * @param describer is not closed by this
     * @param group the consumer group; null where the inbox is this node's own
     * @param apart the least time between two batches that are stored
     */
    TopicConsumer(
            Inbox inbox,
            FeedAlarms alarms,
            TopicSettings settings,
            UUID topicId,
            TopicDescriber describer,
            @Nullable String group,
            Duration apart) {
        this.inbox = inbox;
        this.alarms = alarms;
        throttle = new Throttle(apart);
        this.topicId = topicId;
        this.describer = describer;
        decoder = new MessageDecoder(alarms, null);
        partition = new TopicPartition(settings.topic(), 0);
        consumer = new KafkaConsumer<>(
                ConsumerProperties.of(settings, group), new StringDeserializer(), new ByteArrayDeserializer());
        if (group == null) {
            consumer.assign(Set.of(partition));
            seek();
        } else {
            consumer.subscribe(List.of(settings.topic()), new Turn());
        }
    }

    /** The consumer group assigns the partition to one node at a time. */
    private final class Turn implements ConsumerRebalanceListener {
        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            if (assigned.contains(partition)) {
                seek();
            }
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            if (revoked.contains(partition)) {
                progress = null;
                received.clear();
                alarms.end(Kind.GAP);
            }
        }
    }

    private void seek() {
        Progress stored = inbox.progress();
        progress = stored;
        gap = null;
        received.clear();
        decoder = new MessageDecoder(alarms, inbox.recordId().orElse(null));
        if (topicId.equals(stored.topicId())) {
            consumer.seek(partition, stored.nextOffset());
        } else {
            if (stored.topicId() != null) {
                LOG.warn("MD-FEED-006 the topic was created again; reading it from the beginning");
            }
            consumer.seekToBeginning(Set.of(partition));
        }
    }

    /**
     * Waits up to half a second for messages and stores them, with those that come until the last batch is long enough ago. It
     * reads meanwhile: what the client requested before a pause would hold no more than the first message that came in it.
     *
     * @return the new progress if facts were stored
     * @throws OffsetConflict when another node has stored some since
     */
    Optional<Progress> poll() {
        Duration wait = POLL;
        do {
            receive(wait);
            wait = throttle.left();
        } while (!received.isEmpty() && received.size() < ConsumerProperties.MAX_MESSAGES && wait.toMillis() > 0);
        Progress before = progress;
        if (received.isEmpty() || before == null) {
            return Optional.empty();
        }
        throttle.await();
        OrderedBatch batch = OrderedBatch.of(received, before.position(), gap);
        received.clear();
        Progress after = inbox.append(batch, topicId, decoder.recordId(), before);
        progress = after;
        follow(batch.gap(), after);
        return after.position() > before.position() ? Optional.of(after) : Optional.empty();
    }

    private void receive(Duration atMost) {
        try {
            consumer.poll(atMost).forEach(message -> received.add(decoder.decode(message)));
        } catch (OffsetOutOfRangeException e) {
            LOG.warn("MD-FEED-006 the topic has lost messages; reading it from the beginning", e);
            consumer.seekToBeginning(Set.of(partition));
        }
    }

    private void follow(OrderedBatch.@Nullable Gap found, Progress stored) {
        boolean mended = found != null && found.position() <= stored.position() + 1;
        gap = mended ? null : found;
        if (found == null || mended) {
            alarms.end(Kind.GAP);
        } else {
            alarms.raise(
                    Kind.GAP,
                    "the fact at position " + (stored.position() + 1) + " is missing on the topic; at offset "
                            + found.offset() + " comes position " + found.position()
                            + ". No fact is stored until it comes");
        }
        if (found != null && mended) {
            consumer.seek(partition, found.offset());
        }
    }

    /**
     * How many messages of the topic no node has stored yet.
     *
     * @throws IllegalStateException when the name now belongs to another topic
     * @throws org.modeldocket.platform.kafka.PartitionedTopicException when somebody added partitions
     */
    long unread() throws ExecutionException, InterruptedException, TimeoutException {
        if (describer.id().filter(topicId::equals).isEmpty()) {
            throw new IllegalStateException("topic " + partition.topic() + " was deleted");
        }
        Progress stored = inbox.progress();
        Set<TopicPartition> only = Set.of(partition);
        long begin = topicId.equals(stored.topicId())
                ? stored.nextOffset()
                : consumer.beginningOffsets(only).getOrDefault(partition, 0L);
        return Math.max(0, consumer.endOffsets(only).getOrDefault(partition, 0L) - begin);
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
