package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Checks each second that the projection moves on. A loop that an error has ended is started again, the next time after twice as
 * long, a minute at most; one that has facts to apply and applies none for too long is reported.
 */
final class ProjectionWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ProjectionWatch.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE = 60;

    private final LiveProjection live;
    private final Duration patience;
    private final Runnable caughtUp;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("views-watch").unstarted(work));
    private long progress = -1;
    private long since = System.nanoTime();
    private volatile @Nullable String standstill;
    private int pause = 1;
    private int ticksOfPause;

    /**
     * @param patience how long there may be facts to apply and none be applied
     * @param caughtUp is run while there are none
     */
    ProjectionWatch(LiveProjection live, Duration patience, Runnable caughtUp) {
        this.caughtUp = caughtUp;
        this.live = live;
        this.patience = patience;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a tick reports by itself what goes wrong
    void start() {
        ticks.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** How long it has stood still, in words; null while it moves or has nothing to apply. */
    @Nullable
    String standstill() {
        return standstill;
    }

    private void tick() {
        try {
            restart();
            look();
            if (live.hasCaughtUp()) {
                caughtUp.run();
            }
        } catch (RuntimeException | Error e) {
            LOG.debug("the projection could not be checked", e);
        }
    }

    private void restart() {
        if (live.isDead() && ++ticksOfPause >= pause) {
            ticksOfPause = 0;
            pause = Math.min(LONGEST_PAUSE, 2 * pause);
            live.restart();
            LOG.warn("MD-VIEW-021 the thread that writes the views was started again");
        }
    }

    private void look() {
        long now = System.nanoTime();
        // Where the database does not answer there is no progress.
        long reached = progress;
        boolean behind = true;
        try {
            reached = live.loop().handled() + live.loop().progress();
            behind = live.isBehind();
        } catch (DataAccessException e) {
            LOG.debug("the projection does not say how far it is", e);
        }
        if (reached != progress || !behind) {
            progress = reached;
            since = now;
            if (!live.isDead()) {
                pause = 1;
            }
            if (standstill != null) {
                standstill = null;
                LOG.info("MD-VIEW-023 the views follow the record again");
            }
        } else if (now - since >= patience.toNanos() && standstill == null) {
            standstill =
                    "stands still: there are facts to apply, and none was applied for " + patience.toSeconds() + " s";
            LOG.error("MD-VIEW-022 the projection {}; restart the server if it does not move on", standstill);
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
