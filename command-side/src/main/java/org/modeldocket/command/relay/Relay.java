package org.modeldocket.command.relay;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.store.StoredFacts;
import org.modeldocket.platform.kafka.TopicSettings;
import org.modeldocket.platform.postgres.PostgresSettings;
import org.modeldocket.platform.worker.Threads;
import org.modeldocket.platform.worker.Throttle;
import org.modeldocket.wire.StoredFact;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes each fact of the record to the topic, in the order of positions, on a thread of its own, which the record wakes.
 * At least once: what was sent and not yet noted when a node dies is sent again. Of several nodes one relays; another takes
 * over within a second of its death. While the brokers cannot be reached it waits, and nobody who records waits for it.
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

    private final StoredFacts record;
    private final UUID recordId;
    private final PostgresSettings database;
    private final TopicSettings settings;
    private final RelayState state;
    private final Runnable grown = this::wake;
    private volatile @Nullable Thread thread;
    private volatile boolean closing;

    Relay(StoredFacts record, UUID recordId, PostgresSettings database, TopicSettings settings, RelayState state) {
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
        long place = lease.place();
        LOG.info("MD-RELAY-004 this node is the relay, from position {} on", place + 1);
        new FactTopic(settings).ensure();
        state.relays();
        Throttle throttle = new Throttle(APART);
        try (Publisher publisher = new Publisher(settings, recordId)) {
            while (!closing) {
                if (record.lastPosition() > place) {
                    throttle.await();
                    long last = Math.min(record.lastPosition(), place + BATCH);
                    List<StoredFact> batch = record.range(place + 1, last);
                    publisher.publish(batch, () -> goOn(lease));
                    lease.advance(place, last);
                    place = last;
                    state.published(batch.size());
                } else {
                    goOn(lease);
                    LockSupport.parkNanos(this, CHECK_NANOS);
                }
            }
        }
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
