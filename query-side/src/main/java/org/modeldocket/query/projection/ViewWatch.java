package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Looks each second whether every view moves on. One whose task an error has ended is started again, the next time after twice as
 * long, a minute at most; one that has facts to take and takes none for too long is reported.
 */
final class ViewWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewWatch.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE = 60;

    private static final class Watched {
        private long progress = -1;
        private long since = System.nanoTime();
        private volatile @Nullable String standstill;
        private int pause = 1;
        private int ticks;
    }

    private final Collection<View> views;
    private final Duration patience;
    private final Map<String, Watched> watched = new HashMap<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("views-watch").unstarted(work));

    /** @param patience how long a view may have facts to take and take none */
    ViewWatch(Collection<View> views, Duration patience) {
        this.views = views;
        this.patience = patience;
        views.forEach(view -> watched.put(view.name(), new Watched()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a tick reports by itself what goes wrong
    void start() {
        ticks.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Since when a view stands still, in words; null while it moves or has nothing to take. */
    @Nullable
    String standstill(String view) {
        Watched one = watched.get(view);
        return one == null ? null : one.standstill;
    }

    private void tick() {
        for (View view : views) {
            Watched one = watched.get(view.name());
            try {
                if (one != null) {
                    restart(view, one);
                    look(view, one);
                }
            } catch (RuntimeException | Error e) {
                LOG.debug("view {} could not be looked at", view.name(), e);
            }
        }
    }

    private void restart(View view, Watched one) {
        if (view.isDead() && ++one.ticks >= one.pause) {
            one.ticks = 0;
            one.pause = Math.min(LONGEST_PAUSE, 2 * one.pause);
            view.restart();
            LOG.warn("MD-VIEW-021 view {}: its task was started again", view.name());
        }
    }

    private void look(View view, Watched one) {
        long now = System.nanoTime();
        // Where the database does not answer there is no progress.
        long progress = one.progress;
        boolean behind = true;
        try {
            progress = view.processor().handled() + view.readings().place();
            behind = view.isBehind();
        } catch (DataAccessException e) {
            LOG.debug("view {} does not say how far it is", view.name(), e);
        }
        if (progress != one.progress || !behind) {
            one.progress = progress;
            one.since = now;
            if (!view.isDead()) {
                one.pause = 1;
            }
            if (one.standstill != null) {
                one.standstill = null;
                LOG.info("MD-VIEW-023 view {}: it advances again", view.name());
            }
        } else if (now - one.since >= patience.toNanos() && one.standstill == null) {
            one.standstill = "stands still: it has facts to take and has taken none for " + patience.toSeconds() + " s";
            LOG.error(
                    "MD-VIEW-022 view {}: {}; restart the server if it does not advance", view.name(), one.standstill);
        }
    }

    @Override
    public void close() {
        ticks.shutdownNow();
    }
}
