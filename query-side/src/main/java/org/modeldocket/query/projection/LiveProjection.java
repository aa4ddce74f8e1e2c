package org.modeldocket.query.projection;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.worker.Signal;
import org.modeldocket.query.projection.applied.Waiters;
import org.modeldocket.query.question.Question;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.query.views.ClaimSettings;
import org.modeldocket.query.views.LiveTables;
import org.modeldocket.query.views.Tables;
import org.modeldocket.query.views.ViewCatalogue;
import org.modeldocket.query.views.ViewsDatabase;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The generation that answers, and the loop that keeps it up to date. */
final class LiveProjection {
    private final List<Question> questions;
    private final FactFeed feed;
    private final ViewCatalogue catalogue;
    private final ClaimSettings claims;
    private final LiveTables live;
    private final ViewStatus status;
    private final Signal commits = new Signal();
    private final Waiters waiters;
    private final GenerationSwap generations;
    private volatile ProjectionLoop loop;
    /** Odd while the live loop stands still for us: its state is no trouble then. */
    private final AtomicInteger standstills = new AtomicInteger();

    LiveProjection(List<Question> questions, FactFeed feed, ViewsDatabase database) {
        this.questions = questions;
        this.feed = feed;
        catalogue = database.catalogue();
        claims = database.claims();
        live = database.live();
        status = new ViewStatus(live);
        waiters = new Waiters(commits, status::appliedSequences);
        generations = new GenerationSwap(catalogue, claims, commits);
        loop = loopOver(live.tables());
    }

    /** A loop that is not started yet. */
    ProjectionLoop loopOver(Tables tables) {
        return new ProjectionLoop(questions, tables, catalogue.schema(), claims, feed, commits);
    }

    synchronized void start() {
        loop.start();
    }

    synchronized void stop() {
        loop.stop();
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
                generations.exchange(old, shadow);
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
        generations.leave(old.tables());
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
        Thread.startVirtualThread(() -> generations.leave(old.tables()));
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

    Signal commits() {
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
