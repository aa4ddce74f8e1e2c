package org.modeldocket.query.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.postgres.NotificationListener;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Facts from the topic. They are stored in an inbox in the database of the views, in the order of the record, and read from
 * there. A repeated fact is skipped. A missing one holds up those behind it and raises an alarm. A topic with several partitions
 * is refused.
 */
public final class KafkaSource implements FactFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaSource.class);
    private static final String CHANNEL = "model_docket_feed";

    /** Marks this node's own notifications. */
    private final String name = UUID.randomUUID().toString();

    private final FeedAlarms alarms = new FeedAlarms();
    private final HighWatermark highWatermark = new HighWatermark();
    private final Inbox inbox;
    private final @Nullable NotificationListener listener;
    private final TopicReader reader;
    /** The last position in the inbox, as this node last read it. */
    private volatile long stored;
    /** The last position of the record, as it was when the brokers last said how many messages there are. */
    private volatile long end;

    private volatile boolean counted;

    private KafkaSource(
            DataSource source, @Nullable PostgresSettings shared, TopicSettings settings, @Nullable String group) {
        inbox = new Inbox(source, alarms);
        advance(inbox.progress());
        listener = shared == null
                ? null
                : new NotificationListener(
                        shared::connect, Duration.ofSeconds(1), (channel, said) -> notified(said), CHANNEL);
        reader = new TopicReader(inbox, alarms, settings, group, this::stored, this::counted);
    }

    /** A source with an inbox of this node's own, which reads the whole topic. */
    public static KafkaSource alone(DataSource source, TopicSettings settings) {
        return new KafkaSource(source, null, settings, null).started();
    }

    /** A source whose inbox several nodes share: one node of the consumer group reads the topic, the others wait to take over. */
    public static KafkaSource shared(
            DataSource source, PostgresSettings database, TopicSettings settings, String group) {
        return new KafkaSource(source, database, settings, group).started();
    }

    private KafkaSource started() {
        reader.start();
        if (listener != null) {
            listener.start();
        }
        return this;
    }

    private void advance(Progress progress) {
        stored = progress.position();
        highWatermark.advance(progress.readable());
    }

    private void notified(String said) {
        if (said.equals(name)) {
            return;
        }
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debug("the inbox could not be read; it is tried again", e);
        }
    }

    private void stored(Progress progress) {
        advance(progress);
        if (listener != null) {
            inbox.say(CHANNEL, name);
        }
    }

    /** What is stored in between is counted twice, and no longer a second later; the other way round it would be missed. */
    private void counted(long unread) {
        Progress progress = inbox.progress();
        advance(progress);
        end = progress.position() + unread;
        counted = true;
    }

    @Override
    public List<StoredFact> range(long first, long last) {
        return inbox.range(first, last);
    }

    @Override
    public HighWatermark highWatermark() {
        return highWatermark;
    }

    @Override
    public List<StoredFact> history(ReleaseId releaseId, long throughSequence) {
        return inbox.history(releaseId.value(), throughSequence);
    }

    /**
     * Counts the messages that no node has stored yet, as of a second ago; a message that was sent twice counts twice. Until the
     * brokers have answered once, one more than what is known.
     */
    @Override
    public long lastPosition() {
        return counted ? Math.max(stored, end) : stored + 1;
    }

    @Override
    public boolean hasCounted() {
        return counted;
    }

    @Override
    public void look() {
        advance(inbox.progress());
    }

    /** Whether a fact is missing on the topic. */
    public boolean hasGap() {
        return alarms.isRaised(Kind.GAP);
    }

    /** What is wrong with what comes from the topic; empty while nothing is. */
    public Optional<String> trouble() {
        return alarms.trouble();
    }

    @Override
    public Optional<UUID> recordId() {
        return inbox.recordId();
    }

    /** Ends after what is being stored. */
    @Override
    public void close() {
        reader.close();
        if (listener != null) {
            listener.close();
        }
        highWatermark.close();
    }
}
