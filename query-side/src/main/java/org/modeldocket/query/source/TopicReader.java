package org.modeldocket.query.source;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.PartitionedTopicException;
import org.modeldocket.platform.kafka.TopicDescriber;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.worker.Threads;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;

/** Reads the topic into the inbox on its own thread. After any failure it begins again a second later. */
final class TopicReader implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
    /** Between two batches: each makes the views begin a transaction. */
    private static final Duration APART = Duration.ofMillis(20);

    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long COUNT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Inbox inbox;
    private final FeedAlarms alarms;
    private final TopicSettings settings;
    private final @Nullable String group;
    private final Consumer<Progress> stored;
    private final LongConsumer counted;
    private final TopicDescriber describer;
    private final Thread thread = Thread.ofPlatform().name("feed").unstarted(this::run);
    private volatile @Nullable TopicConsumer consumer;
    private volatile boolean closing;

    /**
     * @param group the consumer group; null where the inbox is this node's own
     * @param stored called after facts were stored
     * @param counted called each second with how many messages no node has stored yet
     */
    TopicReader(
            Inbox inbox,
            FeedAlarms alarms,
            TopicSettings settings,
            @Nullable String group,
            Consumer<Progress> stored,
            LongConsumer counted) {
        this.inbox = inbox;
        this.alarms = alarms;
        this.settings = settings;
        this.group = group;
        this.stored = stored;
        this.counted = counted;
        describer = new TopicDescriber(settings);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closing) {
            try {
                Optional<UUID> topic = describer.id();
                alarms.end(Kind.PARTITIONED);
                if (topic.isPresent()) {
                    read(topic.get());
                }
            } catch (OffsetConflict e) {
                LOG.info("MD-FEED-007 {}; continuing from the stored offset", e.getMessage());
            } catch (PartitionedTopicException e) {
                alarms.raise(Kind.PARTITIONED, String.valueOf(e.getMessage()));
            } catch (DuplicateKeyException e) {
                alarms.raise(
                        Kind.CONTRADICTION,
                        "the next facts of the topic claim a place in their release that another fact has");
                LOG.debug("facts could not be stored", e);
            } catch (Exception | Error e) {
                if (!closing) {
                    alarms.raise(Kind.UNREACHABLE, "the topic could not be read into the inbox: " + e);
                    LOG.debug("the topic could not be read", e);
                }
            }
            if (!closing) {
                LockSupport.parkNanos(this, RETRY_NANOS);
            }
        }
    }

    private void read(UUID topic) throws Exception {
        try (TopicConsumer reading = new TopicConsumer(inbox, alarms, settings, topic, describer, group, APART)) {
            consumer = reading;
            long last = System.nanoTime() - COUNT_NANOS;
            while (!closing) {
                reading.poll().ifPresent(stored);
                if (System.nanoTime() - last >= COUNT_NANOS) {
                    counted.accept(reading.unread());
                    last = System.nanoTime();
                    alarms.end(Kind.UNREACHABLE);
                }
            }
        }
    }

    /** Returns after what is being stored. */
    @Override
    public void close() {
        closing = true;
        describer.close();
        TopicConsumer reading = consumer;
        if (reading != null) {
            reading.wakeUp();
        }
        LockSupport.unpark(thread);
        Threads.join(thread);
    }
}
