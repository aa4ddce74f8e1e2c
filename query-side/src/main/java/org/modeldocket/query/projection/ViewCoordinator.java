package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.modeldocket.platform.postgres.NotificationListener;
import org.modeldocket.query.projection.applied.CommitPublisher;
import org.modeldocket.query.views.ViewCatalogue;
import org.modeldocket.query.views.ViewsServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a node does among others that share its views: it listens for their commits, reports each second that it runs, goes over
 * to a generation that another has rebuilt, resumes a rebuild that another has left, and drops old generations.
 */
final class ViewCoordinator implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ViewCoordinator.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final String node;
    private final JdbcTemplate jdbc;
    private final ViewCatalogue catalogue;
    private final LiveProjection live;
    private final Rebuilds rebuilds;
    private final NotificationListener listener;
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("views-nodes").unstarted(work));
    private boolean wasBroken;

    ViewCoordinator(ViewsServer server, ViewCatalogue catalogue, LiveProjection live, Rebuilds rebuilds) {
        this.node = catalogue.nodePrefix() + server.claims().node();
        this.jdbc = server.jdbc();
        this.catalogue = catalogue;
        this.live = live;
        this.rebuilds = rebuilds;
        this.listener = new NotificationListener(
                server.settings()::connect,
                TICK,
                (channel, said) -> live.commits().happened(),
                CommitPublisher.CHANNEL);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a tick reports what goes wrong by itself
    void start() {
        listener.start();
        ticks.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void tick() {
        try {
            report();
            live.follow();
            rebuilds.resume();
            catalogue.dropOld();
            wasBroken = false;
        } catch (RuntimeException | Error e) {
            if (!wasBroken) {
                LOG.warn("MD-VIEW-017 this node could not coordinate the shared views; retrying", e);
            }
            wasBroken = true;
        }
    }

    /** Stores that this node runs, by the database's clock. */
    private void report() {
        jdbc.update(
                "INSERT INTO node (node_id, seen_at) VALUES (?, clock_timestamp())"
                        + " ON CONFLICT (node_id) DO UPDATE SET seen_at = clock_timestamp()",
                node);
        jdbc.update("DELETE FROM node WHERE seen_at < clock_timestamp() - INTERVAL '1 minute'");
    }

    /** Returns once nothing of it runs any more. */
    @Override
    public void close() {
        listener.close();
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("MD-VIEW-018 this node stops before it could hand over the coordination of the shared views");
            }
            jdbc.update("DELETE FROM node WHERE node_id = ?", node);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.debug("the others will find out that this node is gone", e);
        }
    }
}
