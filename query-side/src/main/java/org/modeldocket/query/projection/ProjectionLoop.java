package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projection.applied.CommitSignal;
import org.modeldocket.query.projection.parked.DeadLetters;
import org.modeldocket.query.question.CaseCache;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.Checkpoint;
import org.modeldocket.query.views.ClaimSettings;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewSchema;
import org.modeldocket.wire.UnknownFactException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Writes the facts of the record to the tables of one generation, in order, on one thread: reads what there is, writes it in one
 * transaction, and waits for more. Where several nodes share the tables, it writes while it holds the claim.
 */
final class ProjectionLoop {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionLoop.class);

    /** How much memory the cases that are kept at hand may take together. */
    private static final long CASES_AT_HAND = Runtime.getRuntime().maxMemory() / 10;

    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final FactFeed feed;
    private final Tables tables;
    private final ClaimSettings claims;
    private final CommitSignal commits;
    private final Checkpoint checkpoint;
    private final DeadLetters letters;
    private final FactBatches batches;
    private final BatchWriter writer;
    private final AtomicLong handled = new AtomicLong();
    private final Runnable wake = this::wake;

    /** Held while the tables are written. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition news = waiting.newCondition();
    private long wakes;

    private volatile @Nullable Thread thread;
    private volatile boolean stopped = true;
    private volatile boolean owner;
    private boolean mayLoad = true;
    private volatile long loaded;
    private long claimedAt;
    private volatile @Nullable Throwable death;
    private volatile @Nullable RuntimeException failure;

    /** @param commits is signalled after each commit */
    ProjectionLoop(
            List<Question> questions,
            Tables tables,
            ViewSchema schema,
            ClaimSettings claims,
            FactFeed feed,
            CommitSignal commits) {
        this.feed = feed;
        this.tables = tables;
        this.claims = claims;
        this.commits = commits;
        checkpoint = new Checkpoint(tables.jdbc());
        letters = new DeadLetters(tables.jdbc());
        batches = new FactBatches(feed, claims.batch());
        writer = new BatchWriter(tables, schema, questions, feed, claims, new CaseCache(CASES_AT_HAND));
    }

    /** Not to be called while it runs. */
    void start() {
        stopped = false;
        death = null;
        owner = false;
        feed.highWatermark().addListener(wake);
        Thread next = Thread.ofPlatform().name("projection").unstarted(this::run);
        thread = next;
        next.start();
    }

    /** Returns once the batch at hand has ended. */
    void stop() {
        stopped = true;
        feed.highWatermark().removeListener(wake);
        wake();
        Thread running = thread;
        if (running != null) {
            thread = null;
            boolean interrupted = false;
            while (running.isAlive()) {
                try {
                    running.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        try {
            while (!stopped) {
                long seen = wakes();
                Duration pause = step();
                if (pause != null) {
                    await(seen, pause);
                }
            }
            giveUpClaim();
        } catch (Throwable e) {
            died(e);
        }
    }

    /** @return how long to wait for news before the next step; null where there may be more to do at once */
    private @Nullable Duration step() {
        writing.lock();
        try {
            boolean more = mayWrite() && writeBatch();
            failure = null;
            return more ? null : claims.extension();
        } catch (ClaimLostException e) {
            owner = false;
            LOG.debug("the claim is lost", e);
            return claims.extension();
        } catch (RuntimeException e) {
            if (failure == null) {
                LOG.warn("MD-VIEW-011 the views could not be written; trying again", e);
            }
            owner = false;
            failure = e;
            return AFTER_FAILURE;
        } finally {
            writing.unlock();
        }
    }

    private boolean mayWrite() {
        if (!claims.shared()) {
            if (!owner) {
                writer.begin();
                owner = true;
            }
            return true;
        }
        long now = System.nanoTime();
        if (!owner || now - claimedAt > claims.extension().toNanos()) {
            boolean had = owner;
            owner = checkpoint.claim(claims.node(), claims.timeout());
            claimedAt = now;
            if (owner && !had) {
                writer.begin();
            }
        }
        return owner;
    }

    /** @return whether there may be more */
    private boolean writeBatch() {
        if (mayLoad && writer.position() == 0 && feed.highWatermark().get() >= BulkLoad.FROM) {
            load(feed.highWatermark().get());
            return true;
        }
        List<DecodedFact> facts = batches.after(writer.position());
        if (facts.isEmpty()) {
            return false;
        }
        writer.apply(facts);
        handled.addAndGet(facts.size());
        commits.happened();
        announce();
        return true;
    }

    /** Where that fails for a fact, the facts are applied in the usual way, which parks its case. */
    private void load(long end) {
        owner = false;
        try (ClaimRenewal renewal = new ClaimRenewal(checkpoint, claims)) {
            LOG.info("MD-VIEW-028 loading the views in bulk from {} facts", end);
            writer.load(end, () -> stopped || renewal.isLost(), done -> loaded = done);
            owner = true;
            LOG.info("MD-VIEW-028 loaded the views");
        } catch (CancellationException e) {
            throw new ClaimLostException(e.toString());
        } catch (RuntimeException e) {
            if (!Faults.ofTheDatabase(e)) {
                mayLoad = false;
                LOG.warn("MD-VIEW-029 the bulk load of the views failed; applying the facts one by one", e);
            }
            throw e;
        } finally {
            loaded = 0;
        }
        handled.addAndGet(end);
        commits.happened();
        announce();
    }

    /** Others find out a moment later where this fails. */
    private void announce() {
        if (claims.shared()) {
            try {
                tables.jdbc().query("SELECT pg_notify(?, '')", row -> {}, ViewCoordinator.CHANNEL);
            } catch (DataAccessException e) {
                LOG.debug("a commit could not be announced", e);
            }
        }
    }

    private void giveUpClaim() {
        if (claims.shared() && owner) {
            try {
                checkpoint.release(claims.node());
            } catch (DataAccessException e) {
                LOG.debug("the claim could not be given up; it expires", e);
            }
        }
    }

    private void died(Throwable e) {
        death = e;
        try {
            LOG.error("MD-VIEW-020 the thread that writes the views failed and is started again", e);
        } finally {
            commits.happened();
        }
    }

    private void wake() {
        waiting.lock();
        try {
            wakes++;
            news.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    private long wakes() {
        waiting.lock();
        try {
            return wakes;
        } finally {
            waiting.unlock();
        }
    }

    private void await(long seen, Duration patience) {
        waiting.lock();
        try {
            long left = patience.toNanos();
            while (wakes == seen && left > 0) {
                left = news.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            stopped = true;
        } finally {
            waiting.unlock();
        }
    }

    /** Does something while nothing is written to these tables here. */
    <T> T paused(Supplier<T> work) {
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /**
     * Tries parked facts again, those of one case after the other.
     *
     * @throws ClaimLostException when another node takes the claim meanwhile
     */
    void retry(Iterable<String> releases) {
        paused(() -> {
            if (claims.shared()) {
                checkpoint.seize(claims.node());
            }
            writer.begin();
            owner = true;
            claimedAt = System.nanoTime();
            releases.forEach(writer::retry);
            return null;
        });
        commits.happened();
        announce();
        wake();
    }

    Checkpoint checkpoint() {
        return checkpoint;
    }

    Tables tables() {
        return tables;
    }

    /** The position of the last fact that was applied or parked, as it is stored. */
    long position() {
        return checkpoint.read().position();
    }

    /** The same; while the tables are being loaded, how many facts have all their rows. */
    long progress() {
        return Math.max(loaded, position());
    }

    /** How many facts it has handled since it was made. */
    long handled() {
        return handled.get();
    }

    long deadLetters() {
        return letters.count();
    }

    /** The error that ended it; null while it lives. */
    @Nullable
    Throwable death() {
        return death;
    }

    /** What keeps it from moving on; null when nothing does. */
    @Nullable
    String trouble() {
        if (death != null) {
            return "its thread was ended by an error, and is started again";
        }
        if (thread == null) {
            return "not started";
        }
        UnknownFactException unknown = batches.newer();
        if (unknown != null) {
            return "stands still before a fact of a newer version (" + unknown.type() + ", revision "
                    + unknown.revision() + "); upgrade this server";
        }
        return failure == null ? null : "failing, and trying again";
    }
}
