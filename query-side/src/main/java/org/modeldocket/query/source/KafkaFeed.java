package org.modeldocket.query.source;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.modeldocket.casefile.RecordedFact;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.postgres.NotificationListener;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.platform.stream.FactPageCache;
import org.modeldocket.platform.stream.FactStream;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.platform.worker.Threads;
import org.modeldocket.platform.worker.Throttle;
import org.modeldocket.query.source.FeedAlarms.Kind;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears of facts from the topic. All that comes is kept in an inbox in the database of the views, which the views and their
 * rebuilds read; from there facts are given in the order of the record, whatever the topic's partitions. A fact that comes
 * twice is passed over; one that is missing holds up those behind it until it comes, and raises an alarm.
 */
public final class KafkaFeed implements FactFeed, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeed.class);
    /** Between two takings in, and between two looks: each of those makes every view begin a transaction. */
    static final Duration APART = Duration.ofMillis(40);

    private static final String CHANNEL = "model_docket_feed";
    private static final int BLOCKS = 16;
    private static final long RETRY_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long COUNT_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** How this node says that it was itself that spoke. */
    private final String name = UUID.randomUUID().toString();

    private final TopicSettings settings;
    private final @Nullable String group;
    private final FeedAlarms alarms = new FeedAlarms();
    private final HighWatermark highWatermark = new HighWatermark();
    private final Inbox inbox;
    private final Front front;
    private final FactPageCache pages;
    private final @Nullable NotificationListener listener;
    private final Thread thread = Thread.ofPlatform().name("feed").unstarted(this::run);
    /** The last position of the record, as it was when the brokers last said how many messages there are. */
    private volatile long end;

    private volatile boolean counted;

    private volatile @Nullable Intake intake;
    private volatile boolean closing;

    private KafkaFeed(
            DataSource source, @Nullable PostgresSettings shared, TopicSettings settings, @Nullable String group) {
        this.settings = settings;
        this.group = group;
        inbox = new Inbox(source, alarms);
        front = new Front(inbox, highWatermark, alarms);
        pages = new FactPageCache(inbox, highWatermark, BLOCKS);
        listener = shared == null
                ? null
                : new NotificationListener(
                        shared::connect, Duration.ofSeconds(1), (channel, said) -> heard(said), CHANNEL);
    }

    /** A feed with an inbox that is this node's own, and so reads the whole topic. */
    public static KafkaFeed alone(DataSource source, TopicSettings settings) {
        return new KafkaFeed(source, null, settings, null).started();
    }

    /** A feed whose inbox several nodes fill together, which share the partitions as a consumer group. */
    public static KafkaFeed shared(DataSource source, PostgresSettings database, TopicSettings settings, String group) {
        return new KafkaFeed(source, database, settings, group).started();
    }

    private KafkaFeed started() {
        thread.start();
        if (listener != null) {
            listener.start();
        }
        return this;
    }

    private void heard(String said) {
        if (said.equals(name)) {
            return;
        }
        try {
            look();
        } catch (RuntimeException e) {
            LOG.debug("the inbox could not be read; it is tried again", e);
        }
    }

    private void run() {
        while (!closing) {
            try (Intake reading = new Intake(inbox, alarms, settings, group)) {
                intake = reading;
                if (reading.begin()) {
                    read(reading);
                }
            } catch (Overtaken e) {
                LOG.info("MD-FEED-007 {}; continuing from the stored position", e.getMessage());
            } catch (RuntimeException | Error e) {
                if (!closing) {
                    alarms.raise(Kind.UNREACHABLE, "facts could not be taken in from the topic: " + e);
                    LOG.debug("facts could not be taken in", e);
                }
            }
            if (!closing) {
                LockSupport.parkNanos(this, RETRY_NANOS);
            }
        }
    }

    private void read(Intake reading) {
        long last = System.nanoTime() - COUNT_NANOS;
        Throttle throttle = new Throttle(APART);
        while (!closing) {
            throttle.await();
            boolean came = reading.poll();
            if (came) {
                if (listener != null) {
                    inbox.say(CHANNEL, name);
                }
                front.look();
            }
            if (System.nanoTime() - last >= COUNT_NANOS) {
                count(reading);
                last = System.nanoTime();
                alarms.end(Kind.UNREACHABLE);
            }
        }
    }

    /** What comes in between is counted twice, and no longer a second later; the other way round it would be missed. */
    private void count(Intake reading) {
        long unread = reading.unread();
        front.look();
        end = front.held() + unread;
        counted = true;
    }

    @Override
    public StreamableMessageSource<TrackedEventMessage<?>> source() {
        return new StreamableMessageSource<>() {
            @Override
            public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
                long after = token == null ? 0 : token.position().orElse(0);
                return new FactStream(pages, highWatermark, after + 1);
            }

            @Override
            public TrackingToken createTailToken() {
                return new GlobalSequenceTrackingToken(0);
            }

            @Override
            public TrackingToken createHeadToken() {
                return new GlobalSequenceTrackingToken(highWatermark.get());
            }
        };
    }

    @Override
    public List<RecordedFact> history(ReleaseId releaseId, long throughSequence) {
        return inbox.history(releaseId.value(), throughSequence).stream()
                .map(StoredFact::recorded)
                .toList();
    }

    /**
     * Counts what the topic holds and nobody has read yet, as of a second ago; a message that was sent twice counts twice. Until
     * the brokers have answered once, one more than what is known.
     */
    @Override
    public long lastPosition() {
        long known = Math.max(front.highest(), highWatermark.get());
        return counted ? Math.max(known, end) : known + 1;
    }

    @Override
    public boolean hasCounted() {
        return counted;
    }

    @Override
    public void look() {
        front.look();
    }

    /** Up to where facts may be read. */
    public long reach() {
        return highWatermark.get();
    }

    /** Whether facts wait, and have for long, for one that has not come. */
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
        closing = true;
        Intake reading = intake;
        if (reading != null) {
            reading.wakeUp();
        }
        LockSupport.unpark(thread);
        if (listener != null) {
            listener.close();
        }
        Threads.join(thread);
        highWatermark.close();
    }
}
