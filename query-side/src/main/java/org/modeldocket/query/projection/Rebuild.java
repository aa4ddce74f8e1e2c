package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.modeldocket.query.projection.RebuildProgress.State;
import org.modeldocket.query.views.Storage;
import org.modeldocket.query.views.ViewCatalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One rebuild: another generation is filled from the start of the record while the live one answers; once it has caught up, it
 * takes its place. However else this ends, the live one stays, and the other is dropped.
 */
final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** How often it looks around when no commit wakes it, since a batch that is parked as a whole makes none. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private enum Order {
        CANCEL,
        /** The server stops: what has been built is left for the next start to find, which begins anew. */
        STOP
    }

    private final LiveProjection live;
    private final ViewCatalogue catalogue;
    private final Storage.Turn turn;
    private final long begun = System.nanoTime();
    private final Thread thread;
    private volatile long position;
    private volatile @Nullable Order order;
    private volatile @Nullable RebuildProgress end;

    /** @param turn is given back at the end */
    Rebuild(LiveProjection live, ViewCatalogue catalogue, Storage.Turn turn) {
        this.live = live;
        this.catalogue = catalogue;
        this.turn = turn;
        this.thread = Thread.ofPlatform().name("rebuild").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    boolean isRunning() {
        return end == null;
    }

    RebuildProgress progress() {
        RebuildProgress ended = end;
        return ended == null ? progress(State.RUNNING, null) : ended;
    }

    /** Returns when it has ended, which it may have done otherwise just before. */
    void cancel() {
        end(Order.CANCEL);
    }

    /** Returns when it has ended. */
    void stop() {
        end(Order.STOP);
    }

    private void end(Order how) {
        order = how;
        live.commits().happened();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            LOG.info("MD-VIEW-013 rebuild of the views started");
            ProjectionLoop shadow = live.loopOver(catalogue.begin());
            State state;
            try {
                shadow.start();
                awaitOrderOr(shadow);
                state = conclude(shadow);
            } catch (RuntimeException | InterruptedException | Error e) {
                discard(shadow);
                throw e;
            }
            finish(state, null);
        } catch (RuntimeException | InterruptedException | Error e) {
            LOG.error("MD-VIEW-015 rebuild of the views failed; nothing has changed", e);
            finish(State.FAILED, reason(e));
        }
    }

    /** For people who need not know what the views are stored in. */
    private static String reason(Throwable failure) {
        return failure instanceof IllegalStateException && failure.getCause() == null
                ? String.valueOf(failure.getMessage())
                : "the views could not be built; MD-VIEW-015 in the logging says why";
    }

    /** Waits until the shadow has come as far as the live generation, or until it is told to end. */
    private void awaitOrderOr(ProjectionLoop shadow) throws InterruptedException {
        boolean there = false;
        while (order == null && !there) {
            there = live.commits().await(() -> order != null || hasCaughtUp(shadow), LOOK);
        }
    }

    private boolean hasCaughtUp(ProjectionLoop shadow) {
        if (shadow.death() != null) {
            throw new IllegalStateException(
                    "an error has ended the thread that filled it; MD-VIEW-020 in the logging says which");
        }
        position = shadow.progress();
        return shadow.position() >= live.status().position();
    }

    private State conclude(ProjectionLoop shadow) throws InterruptedException {
        switch (order) {
            case null -> {
                live.goLive(shadow);
                position = live.status().position();
                return State.DONE;
            }
            case CANCEL -> discard(shadow);
            case STOP -> {
                shadow.stop();
                shadow.tables().close();
            }
        }
        return State.CANCELLED;
    }

    private void discard(ProjectionLoop shadow) {
        shadow.stop();
        catalogue.drop(shadow.tables());
    }

    private void finish(State state, @Nullable String reason) {
        turn.close();
        RebuildProgress ended = progress(state, reason);
        LOG.info(
                "MD-VIEW-014 rebuild of the views ended: {} at position {} of {}, {} facts/s",
                state,
                ended.position(),
                ended.total(),
                ended.factsPerSecond());
        end = ended;
    }

    private RebuildProgress progress(State state, @Nullable String reason) {
        long at = position;
        long total = Math.max(at, live.lastPosition());
        double rate = at * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, System.nanoTime() - begun);
        Long left = state == State.RUNNING && rate > 0 ? Math.round((total - at) / rate) : null;
        return new RebuildProgress(Projection.NAME, state, at, total, Math.round(rate), left, reason);
    }
}
