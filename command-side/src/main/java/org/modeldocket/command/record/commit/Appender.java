package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.clock.ClockNotTrusted;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.FileCompaction;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.RecordUnavailable;
import org.modeldocket.platform.stream.HighWatermark;
import org.modeldocket.platform.worker.Threads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one writer of a node. Any number of threads submit appends and wait; one thread collects the waiting appends, stores
 * them in one transaction, makes them durable once, and only then answers. An append that conflicts fails alone.
 *
 * <p>Nothing else may write to the database. H2 saves its maps one after another while other threads continue, so a file with
 * several writers holds half a transaction after a crash. All other writes go through {@link #between}.
 *
 * <p>An acknowledged append survives a loss of power as far as {@link Durability} guarantees. An append that ends in {@link
 * RecordUnavailable} was not acknowledged and may or may not be stored: send the same facts again to find out.
 */
public final class Appender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Appender.class);

    private final AppendQueue queue;
    private final BackgroundWrites backgroundWrites = new BackgroundWrites();
    private final GroupWriter writer;
    private final HighWatermark durable;
    private final RecordHealth health = new RecordHealth();
    private final GroupCommit commit;
    private final IdleWork idle;
    private final Thread thread = Thread.ofPlatform().name("record-appender").unstarted(this::run);

    /**
     * @param compaction while no append waits
     * @param capacity appends that may wait; more block their callers
     * @param largestGroup appends stored in one transaction at most
     */
    public Appender(
            GroupWriter writer,
            HighWatermark durable,
            RecordMetrics metrics,
            FileCompaction compaction,
            int capacity,
            int largestGroup) {
        this.writer = writer;
        this.durable = durable;
        queue = new AppendQueue(capacity, largestGroup);
        commit = new GroupCommit(writer, durable, metrics, health, queue::fill);
        idle = new IdleWork(writer, durable, compaction, health);
        metrics.watch(durable::get, health::isGood, queue::size);
        metrics.watchFile(compaction);
    }

    /** Reads the end of the record, which becomes visible, and begins to take appends. */
    public void start() throws SQLException {
        durable.advance(writer.connection().recover().position());
        thread.start();
    }

    /**
     * Stores the facts, all or none, and returns when they are durable.
     *
     * @throws AppendConflict when one does not continue its release's stream
     * @throws DuplicateFactId when one's id stands for a stored fact
     * @throws ClockNotTrusted when the clock must not date facts; nothing is stored
     * @throws RecordUnavailable when the database fails; the outcome is unknown
     */
    public AppendResult append(List<NewFact> facts) {
        AppendRequest append = AppendRequest.of(facts);
        queue.add(append);
        return append.await();
    }

    /** Writes something else soon, between two groups. It may be lost, and of many at once some are dropped. */
    public void between(BackgroundWrites.Chore chore) {
        if (backgroundWrites.offer(chore)) {
            queue.nudge();
        }
    }

    /** Why the last group was not stored; null where it was, or the record has been found to be writable since. */
    @Nullable
    public Throwable lastFailure() {
        return health.lastFailure();
    }

    private void run() {
        List<AppendRequest> group = new ArrayList<>();
        learnNames();
        try {
            while (collect(group)) {
                group = commit.store(group);
                doChores();
            }
            doChores();
        } catch (InterruptedException e) {
            LOG.error("MD-REC-002 the appender was interrupted and stops; this node stores no more facts", e);
        } finally {
            queue.finish(group);
            writer.close();
        }
    }

    /** Before the first append waits for it. */
    private void learnNames() {
        try {
            writer.learnNames();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the names are learned with the first append", e);
            writer.failed();
        }
    }

    /** Brings the names up to what any node has stored, between two groups; gives up after two seconds. */
    public void catchUpWithNames() {
        CountDownLatch done = new CountDownLatch(1);
        between(connection -> {
            writer.learnNames();
            done.countDown();
        });
        try {
            if (!done.await(2, TimeUnit.SECONDS)) {
                LOG.debug("the names could not be brought up to date in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fills the group, if it is empty once an append is waiting; false once the queue is closing and nothing is left. */
    private boolean collect(List<AppendRequest> group) throws InterruptedException {
        if (!group.isEmpty()) {
            queue.fill(group);
            return true;
        }
        Duration patience = idle.patience();
        while (!queue.isClosing()) {
            if (queue.await(group, patience)) {
                return true;
            }
            if (!queue.isClosing()) {
                patience = idle.step();
            }
        }
        return queue.fill(group);
    }

    private void doChores() {
        if (backgroundWrites.none()) {
            return;
        }
        try {
            backgroundWrites.work(writer.connection().table().connection());
        } catch (SQLException | RuntimeException e) {
            LOG.warn("MD-REC-010 snapshots could not be stored; those that waited are dropped", e);
            backgroundWrites.drop();
            writer.failed();
        }
    }

    /** Stores the appends accepted so far, then stops. */
    @Override
    public void close() {
        queue.close();
        Threads.join(thread);
    }
}
