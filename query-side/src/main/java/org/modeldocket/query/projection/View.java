package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.source.FactFeed;
import org.modeldocket.vocabulary.id.ReleaseId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** One view: the generation that answers, what keeps it up to date, and its rebuild. */
final class View {
    private static final Logger LOG = LoggerFactory.getLogger(View.class);

    /** How long a shadow that has caught up may take for the last facts while the live generation stands still for it. */
    private static final Duration LAST_FACTS = Duration.ofSeconds(20);

    private final ViewDefinition definition;
    private final FactFeed feed;
    private final Generations generations;
    private final Claims claims;
    private final LiveTables live;
    private final Readings readings;
    private final Commits commits = new Commits();
    private final Waiters waiters;
    private volatile Processor processor;
    /** Odd while the live processor stands still for us: what it says of itself then is no trouble. */
    private final AtomicInteger standstills = new AtomicInteger();

    private volatile @Nullable Rebuild rebuild;

    View(ViewDefinition definition, FactFeed feed, ViewsDatabase database) {
        this.definition = definition;
        this.feed = feed;
        generations = database.generations();
        claims = database.claims();
        live = database.live(definition.name());
        readings = new Readings(live);
        waiters = new Waiters(commits, readings::standsAt);
        processor = new Processor(definition, live.tables(), claims, feed, commits);
    }

    /** Begins a rebuild anew that the last stop has cut off. */
    synchronized void start() {
        processor.start();
        takeUpRebuild();
    }

    void stop() {
        Rebuild running = rebuild;
        if (running != null) {
            running.stop();
        }
        synchronized (this) {
            processor.stop();
        }
    }

    /** @throws RebuildRunningException when one is running */
    synchronized RebuildProgress rebuild() {
        Rebuild last = rebuild;
        if (last != null && last.isRunning()) {
            throw new RebuildRunningException(name());
        }
        Storage.Turn turn = generations.rebuilding(name()).orElseThrow(() -> new RebuildRunningException(name()));
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

    Processor newShadow() {
        return new Processor(definition, generations.begin(name()), claims, feed, commits);
    }

    void discard(Processor shadow) {
        shadow.stop();
        generations.drop(shadow.tables());
    }

    /** Leaves a shadow for the next start, which finds that a rebuild was cut off. */
    void abandon(Processor shadow) {
        shadow.stop();
        shadow.tables().close();
    }

    /**
     * Makes a shadow that has caught up the generation that answers, and drops the one that did. A reader never sees the view go
     * back: the old generation stands still while the shadow takes in the last facts.
     *
     * @throws IllegalStateException when it does not get there, or has parked more; then nothing has changed
     */
    void goLive(Processor shadow) throws InterruptedException {
        Processor old = processor;
        synchronized (this) {
            standstills.incrementAndGet();
            try {
                old.stop();
                if (claims.shared()) {
                    exchange(old, shadow);
                } else {
                    requireAsGood(shadow, old);
                    generations.goLive(shadow.tables().generation());
                }
                live.swap(shadow.tables());
                processor = shadow;
            } finally {
                if (processor == old) {
                    old.start();
                }
                standstills.incrementAndGet();
            }
        }
        commits.happened();
        try {
            forget(old);
        } catch (DataAccessException e) {
            LOG.warn("MD-VIEW-016 view {}: the rows from before its rebuild are deleted at the next start", name(), e);
        }
    }

    /** While the place of the old generation is locked, no node stores anything there; the commit that ends this keeps it so. */
    private void exchange(Processor old, Processor shadow) throws InterruptedException {
        try {
            new TransactionTemplate(old.tables().transactions()).executeWithoutResult(t -> {
                old.lockPlace();
                try {
                    requireAsGood(shadow, old);
                } catch (InterruptedException e) {
                    throw new CancellationException(e.toString());
                }
                generations.succeed(old.tables(), shadow.tables().generation());
            });
        } catch (CancellationException e) {
            throw (InterruptedException) new InterruptedException("while going live").initCause(e);
        }
    }

    private void forget(Processor old) {
        if (claims.shared()) {
            generations.leave(old.tables());
        } else {
            generations.drop(old.tables());
        }
    }

    /** On a shared database: goes over to the generation that another node has made the live one, if one has. */
    void follow() {
        Processor old;
        synchronized (this) {
            Tables next = generations.newerThan(live.tables().generation()).orElse(null);
            if (next == null) {
                return;
            }
            old = processor;
            standstills.incrementAndGet();
            try {
                old.stop();
                live.swap(next);
                processor = new Processor(definition, next, claims, feed, commits);
                processor.start();
            } finally {
                standstills.incrementAndGet();
            }
        }
        commits.happened();
        Thread.startVirtualThread(() -> forget(old));
    }

    /** Begins a rebuild anew that was cut off, unless somebody else does. */
    synchronized void takeUpRebuild() {
        Rebuild last = rebuild;
        boolean isMine = last != null && last.isRunning();
        if (!isMine && generations.isBuilding(name())) {
            generations.rebuilding(name()).ifPresent(this::takeUp);
        }
    }

    private void takeUp(Storage.Turn turn) {
        // Whoever had the turn may have come to the end just before giving it back.
        if (generations.isBuilding(name())) {
            begin(turn);
        } else {
            turn.close();
        }
    }

    boolean letGo() {
        return processor.letGo();
    }

    boolean isDead() {
        return processor.death() != null;
    }

    /** Whether the record holds facts that the view has yet to take. */
    boolean isBehind() {
        return standstills.get() % 2 == 0 && feed.lastPosition() > readings.place();
    }

    /** Starts the processor again, unless it lives or another thread is busy with it. */
    synchronized void restart() {
        if (processor.death() != null) {
            processor.stop();
            processor.start();
        }
    }

    private void requireAsGood(Processor shadow, Processor old) throws InterruptedException {
        long end = old.place();
        if (!commits.await(() -> shadow.place() >= end, LAST_FACTS)) {
            throw new IllegalStateException("the rebuilt view did not take in the last facts, up to position " + end);
        }
        long parked = shadow.deadLetters();
        if (parked > old.deadLetters()) {
            throw new IllegalStateException("the rebuilt view has parked " + parked + " facts, the one that answers "
                    + old.deadLetters() + "; MD-VIEW-012 in the log says why");
        }
    }

    /**
     * Tries parked facts again.
     *
     * @param release those of one release; null for all
     * @return how many are parked no longer
     */
    synchronized long retry(@Nullable ReleaseId release) {
        List<String> releases = release == null ? readings.parkedReleases() : List.of(release.value());
        long before = readings.deadLetters();
        standstills.incrementAndGet();
        try {
            processor.retry(releases);
        } finally {
            standstills.incrementAndGet();
        }
        return before - readings.deadLetters();
    }

    Processor processor() {
        return processor;
    }

    String name() {
        return definition.name();
    }

    Commits commits() {
        return commits;
    }

    Waiters waiters() {
        return waiters;
    }

    Readings readings() {
        return readings;
    }

    long lastPosition() {
        return feed.lastPosition();
    }

    /** What keeps the live generation from moving on; null when nothing does, or when it stands still for us. */
    @Nullable
    String trouble() {
        int before = standstills.get();
        String trouble = processor.trouble();
        boolean stoodStill = before % 2 == 1 || standstills.get() != before;
        return stoodStill ? null : trouble;
    }
}
