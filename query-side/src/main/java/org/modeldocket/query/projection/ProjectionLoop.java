package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.platform.worker.Worker;
import org.modeldocket.query.projection.applied.CommitPublisher;
import org.modeldocket.query.projection.claim.Claim;
import org.modeldocket.query.projection.claim.ClaimLostException;
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
    /** Without news, it renews the claim after that time. */
    private final Duration longestPause;

    private final Checkpoint checkpoint;
    private final FactBatches batches;
    private final BatchWriter writer;
    private final InitialLoad load;
    private final Claim claim;
    private final Signal committed;
    private final CommitPublisher commits;
    private final AtomicLong handled = new AtomicLong();
    private final Worker thread;
    private final Runnable wake;

    /** Held while the tables are written. */
    private final ReentrantLock writing = new ReentrantLock(true);

    private volatile @Nullable RuntimeException failure;

    /** @param committed is signalled after each commit */
    ProjectionLoop(
            List<Question> questions,
            Tables tables,
            ViewSchema schema,
            ClaimSettings claims,
            FactFeed feed,
            Signal committed) {
        this.feed = feed;
        this.tables = tables;
        this.committed = committed;
        longestPause = claims.extension();
        checkpoint = new Checkpoint(tables.jdbc());
        batches = new FactBatches(feed, claims.batch());
        writer = new BatchWriter(tables, schema, questions, feed, claims, new CaseCache(CASES_AT_HAND));
        load = new InitialLoad(writer, feed, checkpoint, claims);
        claim = new Claim(checkpoint, claims);
        commits = new CommitPublisher(committed, claims, tables.jdbc());
        thread = new Worker("projection", this::step, claim::release, this::died);
        wake = thread::wake;
    }

    /** Not to be called while it runs. */
    void start() {
        claim.lose();
        feed.highWatermark().addListener(wake);
        thread.start();
    }

    /** Returns once the batch at hand has ended. */
    void stop() {
        feed.highWatermark().removeListener(wake);
        thread.stop();
    }

    /** @return how long to wait for news before the next step */
    private Duration step() {
        writing.lock();
        try {
            boolean more = claim.hold(writer::begin) && writeBatch();
            failure = null;
            return more ? Duration.ZERO : longestPause;
        } catch (ClaimLostException e) {
            claim.lose();
            LOG.debug("the claim is lost", e);
            return longestPause;
        } catch (RuntimeException e) {
            if (failure == null) {
                LOG.warn("MD-VIEW-011 the views could not be written; trying again", e);
            }
            claim.lose();
            failure = e;
            return AFTER_FAILURE;
        } finally {
            writing.unlock();
        }
    }

    /** @return whether there may be more */
    private boolean writeBatch() {
        if (load.isDue()) {
            handled.addAndGet(load.run(thread::isStopped));
        } else {
            List<DecodedFact> facts = batches.after(writer.position());
            if (facts.isEmpty()) {
                return false;
            }
            writer.apply(facts);
            handled.addAndGet(facts.size());
        }
        commits.publish();
        return true;
    }

    private void died(Throwable e) {
        try {
            LOG.error("MD-VIEW-020 the thread that writes the views failed and is started again", e);
        } finally {
            committed.happened();
        }
    }

    /**
     * Tries parked facts again, those of one case after the other.
     *
     * @throws ClaimLostException when another node takes the claim meanwhile
     */
    void retry(Iterable<String> releases) {
        writing.lock();
        try {
            claim.seize(writer::begin);
            releases.forEach(writer::retry);
        } finally {
            writing.unlock();
        }
        commits.publish();
        thread.wake();
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
        return Math.max(load.progress(), position());
    }

    /** How many facts it has handled since it was made. */
    long handled() {
        return handled.get();
    }

    /** The error that ended it; null while it lives. */
    @Nullable
    Throwable death() {
        return thread.death();
    }

    /** What keeps it from moving on; null when nothing does. */
    @Nullable
    String trouble() {
        if (thread.death() != null) {
            return "its thread was ended by an error, and is started again";
        }
        if (!thread.isStarted()) {
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
