package org.modeldocket.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.StoredFactReader;
import org.modeldocket.platform.kafka.PartitionedTopicException;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.platform.worker.Threads;
import org.modeldocket.platform.worker.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends each fact of the record to the topic, in the order of positions, on its own thread, which the record wakes. At least
 * once: after a failure or a takeover it sends again from the last position that was stored, so the topic never has a gap. A
 * topic that was created again gets the whole record. Of several nodes one relays; another takes over within a second of its
 * death. While the brokers cannot be reached it waits, and recording does not wait for it.
 */
final class Relay implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 1_000;
    /** A full batch takes longer than that. */
    private static final Duration APART = Duration.ofMillis(10);

    private static final long STANDBY_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long CHECK_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Lower than the web server's, so that it stops later. */
    private static final int PHASE = Integer.MAX_VALUE - 8_192;

    private final StoredFactReader record;
    private final UUID recordId;
    private final PostgresSettings database;
    private final TopicSettings settings;
    private final RelayState state;
    private final Runnable grown = this::wake;
    private volatile @Nullable Thread thread;
    private volatile boolean closing;

    Relay(StoredFactReader record, UUID recordId, PostgresSettings database, TopicSettings settings, RelayState state) {
        this.record = record;
        this.recordId = recordId;
        this.database = database;
        this.settings = settings;
        this.state = state;
    }

    @Override
    public void start() {
        closing = false;
        Thread started = Thread.ofPlatform().name("relay").unstarted(this::run);
        thread = started;
        started.start();
    }

    private void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closing) {
            try (RelayLease lease = RelayLease.ask(database)) {
                while (!closing && !lease.tryTake()) {
                    state.standsBy();
                    LockSupport.parkNanos(this, STANDBY_NANOS);
                }
                if (!closing) {
                    record.listen(grown);
                    relay(lease);
                }
            } catch (CancellationException e) {
                LOG.debug("the relay stops", e);
            } catch (PartitionedTopicException e) {
                if (state.failed(e)) {
                    LOG.error("MD-RELAY-005 nothing is relayed: {}", e.getMessage());
                }
            } catch (Exception e) {
                state.failed(e);
                LOG.warn("MD-RELAY-003 facts could not be relayed; retrying: {}", e.toString());
                LOG.debug("facts could not be relayed", e);
            } finally {
                record.unlisten(grown);
            }
            if (!closing) {
                LockSupport.parkNanos(this, STANDBY_NANOS);
            }
        }
    }

    private void relay(RelayLease lease) throws Exception {
        try (FactTopic topic = new FactTopic(settings);
                FactPublisher publisher = new FactPublisher(settings, recordId)) {
            UUID topicId = topic.ensure();
            if (lease.begin(topicId)) {
                LOG.info("MD-RELAY-006 no position is stored for topic {}; sending the whole record", settings.topic());
            }
            long position = lease.position();
            LOG.info("MD-RELAY-004 this node is the relay, from position {} on", position + 1);
            state.relays();
            FactPublisher.Patience check = () -> {
                goOn(lease);
                topic.requireSame(topicId);
            };
            Throttle throttle = new Throttle(APART);
            long checked = System.nanoTime();
            while (!closing) {
                if (System.nanoTime() - checked >= CHECK_NANOS) {
                    check.check();
                    checked = System.nanoTime();
                }
                if (record.lastPosition() > position) {
                    throttle.await();
                    position = publish(publisher, lease, position, check);
                } else {
                    LockSupport.parkNanos(this, CHECK_NANOS);
                }
            }
        }
    }

    /** Sends the next facts and stores how many the brokers acknowledged, even if they then refused one. */
    private long publish(FactPublisher publisher, RelayLease lease, long position, FactPublisher.Patience patience)
            throws Exception {
        long last = Math.min(record.lastPosition(), position + BATCH);
        try {
            publisher.publish(record.range(position + 1, last), patience);
        } finally {
            long acknowledged = publisher.acknowledged();
            if (acknowledged > position) {
                lease.advance(position, acknowledged);
                state.published(acknowledged - position);
            }
        }
        return last;
    }

    private void goOn(RelayLease lease) throws SQLException {
        if (closing) {
            throw new CancellationException("the node stops");
        }
        lease.check();
    }

    /** Ends after what is being sent just now, or gives it up where the brokers do not answer: it is sent again. */
    @Override
    public void stop() {
        Thread running = thread;
        if (running == null) {
            return;
        }
        closing = true;
        LockSupport.unpark(running);
        Threads.join(running);
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
