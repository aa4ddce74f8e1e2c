package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projection.applied.CommitSignal;
import org.modeldocket.query.projection.applied.Waiters;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.ClaimSettings;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.Storage;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewCatalogue;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** The generation that answers, the loop that keeps it up to date, and its rebuild. */
final class LiveProjection {
    private static final Logger LOG = LoggerFactory.getLogger(LiveProjection.class);

    /** How long a rebuilt generation may take for the last facts while the live one stands still for it. */
    private static final Duration LAST_FACTS = Duration.ofSeconds(20);

    private final List<Question> questions;
    private final FactFeed feed;
    private final ViewCatalogue catalogue;
    private final ClaimSettings claims;
    private final LiveTables live;
    private final ViewStatus status;
    private final CommitSignal commits = new CommitSignal();
    private final Waiters waiters;
    private volatile ProjectionLoop loop;
    /** Odd while the live loop stands still for us: its state is no trouble then. */
    private final AtomicInteger standstills = new AtomicInteger();

    private volatile @Nullable Rebuild rebuild;

    LiveProjection(List<Question> questions, FactFeed feed, ViewsDatabase database) {
        this.questions = questions;
        this.feed = feed;
        catalogue = database.catalogue();
        claims = database.claims();
        live = database.live();
        status = new ViewStatus(live);
        waiters = new Waiters(commits, status::appliedSequences);
        loop = loopOver(live.tables());
    }

    private ProjectionLoop loopOver(Tables tables) {
        return new ProjectionLoop(questions, tables, catalogue.schema(), claims, feed, commits);
    }

    /** Starts anew a rebuild that the last stop has cut off. */
    synchronized void start() {
        loop.start();
        resumeRebuild();
    }

    void stop() {
        Rebuild running = rebuild;
        if (running != null) {
            running.stop();
        }
        synchronized (this) {
            loop.stop();
        }
    }

    /** @throws RebuildRunningException when one is running */
    synchronized RebuildProgress rebuild() {
        Rebuild last = rebuild;
        if (last != null && last.isRunning()) {
            throw new RebuildRunningException();
        }
        Storage.Turn turn = catalogue.rebuilding().orElseThrow(RebuildRunningException::new);
        return begin(turn).progress();
    }

    private Rebuild begin(Storage.Turn turn) {
        Rebuild next = new Rebuild(this, turn);
        rebuild = next;
        next.start();
        return next;
    }

    /** The last rebuild since the start. */
    Optional<Rebuild> lastRebuild() {
        return Optional.ofNullable(rebuild);
    }

    ProjectionLoop newShadow() {
        return loopOver(catalogue.begin());
    }

    void discard(ProjectionLoop shadow) {
        shadow.stop();
        catalogue.drop(shadow.tables());
    }

    /** Leaves a shadow for the next start, which finds that a rebuild was cut off. */
    void abandon(ProjectionLoop shadow) {
        shadow.stop();
        shadow.tables().close();
    }

    /**
     * Makes a shadow that has caught up the generation that answers, and drops the one that did. A reader never sees the views
     * go back: the old generation stands still while the shadow applies the last facts.
     *
     * @throws IllegalStateException when it does not get there, or has parked more; then nothing has changed
     */
    void goLive(ProjectionLoop shadow) throws InterruptedException {
        ProjectionLoop old = loop;
        synchronized (this) {
            standstills.incrementAndGet();
            try {
                old.stop();
                if (claims.shared()) {
                    exchange(old, shadow);
                } else {
                    requireAsGood(shadow, old);
                    catalogue.goLive(shadow.tables().generation());
                }
                live.swap(shadow.tables());
                loop = shadow;
            } finally {
                if (loop == old) {
                    old.start();
                }
                standstills.incrementAndGet();
            }
        }
        commits.happened();
        try {
            forget(old);
        } catch (DataAccessException e) {
            LOG.warn(
                    "MD-VIEW-016 the rows from before the rebuild could not be deleted; the next start deletes them",
                    e);
        }
    }

    /** While the checkpoint of the old generation is locked, no node writes there; the commit that ends this keeps it so. */
    private void exchange(ProjectionLoop old, ProjectionLoop shadow) throws InterruptedException {
        try {
            new TransactionTemplate(old.tables().transactions()).executeWithoutResult(t -> {
                old.checkpoint().lock();
                try {
                    requireAsGood(shadow, old);
                } catch (InterruptedException e) {
                    throw new CancellationException(e.toString());
                }
                old.checkpoint().retire();
                catalogue.succeed(old.tables(), shadow.tables().generation());
            });
        } catch (CancellationException e) {
            throw (InterruptedException) new InterruptedException("while going live").initCause(e);
        }
    }

    private void forget(ProjectionLoop old) {
        if (claims.shared()) {
            catalogue.leave(old.tables());
        } else {
            catalogue.drop(old.tables());
        }
    }

    /** On a shared database: goes over to the generation that another node has made the live one, if one has. */
    void follow() {
        ProjectionLoop old;
        synchronized (this) {
            Tables next = catalogue.newerThan(live.tables().generation()).orElse(null);
            if (next == null) {
                return;
            }
            old = loop;
            standstills.incrementAndGet();
            try {
                old.stop();
                live.swap(next);
                loop = loopOver(next);
                loop.start();
            } finally {
                standstills.incrementAndGet();
            }
        }
        commits.happened();
        Thread.startVirtualThread(() -> forget(old));
    }

    /** Starts anew a rebuild that was cut off, unless another node does. */
    synchronized void resumeRebuild() {
        Rebuild last = rebuild;
        boolean isMine = last != null && last.isRunning();
        if (!isMine && catalogue.isBuilding()) {
            catalogue.rebuilding().ifPresent(this::resume);
        }
    }

    private void resume(Storage.Turn turn) {
        // The node that had the turn may have finished the rebuild just before giving it back.
        if (catalogue.isBuilding()) {
            begin(turn);
        } else {
            turn.close();
        }
    }

    boolean isDead() {
        return loop.death() != null;
    }

    /** Whether the record holds facts that are not applied yet. */
    boolean isBehind() {
        return standstills.get() % 2 == 0 && feed.lastPosition() > status.position();
    }

    /** Whether the record is known, and the rows hold all of it. */
    boolean hasCaughtUp() {
        return feed.hasCounted() && feed.lastPosition() <= status.position();
    }

    /** Starts the loop again, unless it lives or another thread is busy with it. */
    synchronized void restart() {
        if (loop.death() != null) {
            loop.stop();
            loop.start();
        }
    }

    private void requireAsGood(ProjectionLoop shadow, ProjectionLoop old) throws InterruptedException {
        long end = old.position();
        if (!commits.await(() -> shadow.position() >= end, LAST_FACTS)) {
            throw new IllegalStateException("the rebuilt views did not apply the last facts, up to position " + end);
        }
        long parked = shadow.deadLetters();
        if (parked > old.deadLetters()) {
            throw new IllegalStateException("the rebuilt views have parked " + parked + " facts, those that answer "
                    + old.deadLetters() + "; MD-VIEW-012 in the logging says why");
        }
    }

    /**
     * Tries parked facts again.
     *
     * @param release those of one case; null for all
     * @return how many are parked no longer
     */
    synchronized long retry(@Nullable ReleaseId release) {
        List<String> releases = release == null ? status.parkedReleases() : List.of(release.value());
        long before = status.deadLetters();
        loop.retry(releases);
        return before - status.deadLetters();
    }

    ProjectionLoop loop() {
        return loop;
    }

    CommitSignal commits() {
        return commits;
    }

    Waiters waiters() {
        return waiters;
    }

    ViewStatus status() {
        return status;
    }

    long lastPosition() {
        return feed.lastPosition();
    }

    /** What keeps the live generation from moving on; null when nothing does, or when it stands still for us. */
    @Nullable
    String trouble() {
        int before = standstills.get();
        String trouble = loop.trouble();
        boolean stoodStill = before % 2 == 1 || standstills.get() != before;
        return stoodStill ? null : trouble;
    }
}
