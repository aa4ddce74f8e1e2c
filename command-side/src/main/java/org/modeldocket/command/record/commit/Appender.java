package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
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

    /** Wakes the appender's thread so that it sees that it is closing, or that there is a chore. */
    private static final AppendRequest NUDGE = AppendRequest.nothing();

    /** Between two looks whether the record can be written again. */
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(16);

    private final BlockingQueue<AppendRequest> waiting;
    private final BackgroundWrites backgroundWrites = new BackgroundWrites();
    private final int largestGroup;
    private final GroupWriter writer;
    private final HighWatermark durable;
    private final RecordMetrics metrics;
    private final FileCompaction compaction;
    private final Thread thread = Thread.ofPlatform().name("record-appender").unstarted(this::run);
    private volatile @Nullable Throwable lastFailure;
    /** The appender's thread alone uses it. */
    private Duration pause = SHORTEST_PAUSE;

    private volatile boolean closing;
    private volatile boolean finished;

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
        this.metrics = metrics;
        this.compaction = compaction;
        this.largestGroup = largestGroup;
        waiting = new ArrayBlockingQueue<>(capacity);
        metrics.watch(durable::get, this::healthy, waiting::size);
        metrics.watchFile(compaction);
    }

    /** Reads the end of the record, which becomes visible, and begins to take appends. */
    public void start() throws SQLException {
        durable.advance(writer.recover().position());
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
        if (closing) {
            throw closed();
        }
        try {
            waiting.put(append);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RecordUnavailable("interrupted before the append was accepted; nothing was stored", e);
        }
        if (finished && waiting.remove(append)) {
            throw closed();
        }
        return append.await();
    }

    /** Writes something else soon, between two groups. It may be lost, and of many at once some are dropped. */
    public void between(BackgroundWrites.Chore chore) {
        if (backgroundWrites.offer(chore)) {
            waiting.offer(NUDGE);
        }
    }

    /** Whether the last group was stored, or the record has been found to be writable since. */
    boolean healthy() {
        return lastFailure == null;
    }

    @Nullable
    public Throwable lastFailure() {
        return lastFailure;
    }

    private void run() {
        List<AppendRequest> group = new ArrayList<>(largestGroup);
        learnNames();
        try {
            while (collect(group)) {
                group = store(group);
                doChores();
            }
            doChores();
        } catch (InterruptedException e) {
            LOG.error("MD-REC-002 the appender was interrupted and stops; this node stores no more facts", e);
        } finally {
            finish(group);
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

    /** Fills the group with what is waiting; false once the appender is closing and nothing is left. */
    private boolean collect(List<AppendRequest> group) throws InterruptedException {
        if (group.isEmpty()) {
            AppendRequest first = next();
            if (first == null) {
                return false;
            }
            if (first != NUDGE) {
                group.add(first);
            }
        }
        fill(group);
        return true;
    }

    private void fill(List<AppendRequest> group) {
        waiting.drainTo(group, largestGroup - group.size());
        group.removeIf(append -> append == NUDGE);
    }

    /** Null once the appender is closing and nothing is left. */
    private @Nullable AppendRequest next() throws InterruptedException {
        AppendRequest next = null;
        Duration quiet = compaction.quiet();
        while (next == null && !closing) {
            if (healthy()) {
                next = waiting.poll(quiet.toNanos(), TimeUnit.NANOSECONDS);
                if (next == null && !closing) {
                    quiet = compact();
                }
                continue;
            }
            next = waiting.poll(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (next == null && !closing) {
                probe();
            }
        }
        return next == null ? waiting.poll() : next;
    }

    private Duration compact() {
        try {
            return writer.compact(compaction);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("MD-REC-008 the record's file could not be compacted; tried again in ten minutes", e);
            lastFailure = e;
            pause = SHORTEST_PAUSE;
            writer.failed();
            return compaction.quiet();
        }
    }

    /** Checks whether the record can be written again, while no append is waiting. */
    private void probe() {
        try {
            durable.advance(writer.probe());
            lastFailure = null;
            LOG.info("MD-REC-006 the record can be written again");
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the record cannot be written yet", e);
            writer.failed();
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private void doChores() {
        if (backgroundWrites.none()) {
            return;
        }
        try {
            backgroundWrites.work(writer.connection());
        } catch (SQLException | RuntimeException e) {
            LOG.warn("MD-REC-010 snapshots could not be stored; those that waited are dropped", e);
            backgroundWrites.drop();
            writer.failed();
        }
    }

    /** Stores and answers a group; returns what was put off to the next one. */
    private List<AppendRequest> store(List<AppendRequest> group) {
        if (group.isEmpty()) {
            return group;
        }
        Instant now;
        try {
            now = writer.now();
        } catch (ClockNotTrusted e) {
            for (AppendRequest append : group) {
                append.refuse(e);
                append.answer();
            }
            return new ArrayList<>();
        }
        try {
            long begun = System.nanoTime();
            CommitPlan plan = writer.write(group, now, this::fill);
            int facts = plan.facts();
            long written = System.nanoTime();
            if (facts > 0) {
                durable.advance(writer.makeDurable());
                metrics.synced(System.nanoTime() - written);
            } else if (writer.isShared()) {
                // What another node has stored, and what these appends were refused for, is to be seen here before they
                // are
                // tried again.
                durable.advance(writer.seen());
            }
            metrics.written(plan.accepted().size(), facts, plan.refused().size(), written - begun);
            lastFailure = null;
            plan.accepted().forEach(AppendRequest::answer);
            plan.refused().forEach(AppendRequest::answer);
            return plan.putOff();
        } catch (SQLException | RuntimeException e) {
            fail(group, e);
            return new ArrayList<>();
        }
    }

    private void fail(List<AppendRequest> group, Exception cause) {
        lastFailure = cause;
        pause = SHORTEST_PAUSE;
        metrics.failed();
        LOG.error(
                "MD-REC-001 the record could not be written; {} appends failed, outcome unknown", group.size(), cause);
        writer.failed();
        RecordUnavailable reason = new RecordUnavailable("the record could not be written (MD-REC-001)", cause);
        for (AppendRequest append : group) {
            append.refuse(reason);
            append.answer();
        }
        try {
            // What was stored after all, unknown to its caller, becomes visible, and positions go on behind it.
            durable.advance(writer.recover().position());
        } catch (SQLException | RuntimeException e) {
            LOG.error("MD-REC-003 the record is unreachable; retrying", e);
            writer.failed();
        }
    }

    private void finish(List<AppendRequest> left) {
        finished = true;
        List<AppendRequest> unanswered = new ArrayList<>(left);
        waiting.drainTo(unanswered);
        for (AppendRequest append : unanswered) {
            append.refuse(closed());
            append.answer();
        }
        writer.close();
    }

    private static RecordUnavailable closed() {
        return new RecordUnavailable("the record is closed");
    }

    /** Stores the appends accepted so far, then stops. */
    @Override
    public void close() {
        closing = true;
        waiting.offer(NUDGE);
        Threads.join(thread);
    }
}
