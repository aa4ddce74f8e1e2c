package org.modeldocket.query.projection;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.modeldocket.platform.postgres.NotificationListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a node does among others that share its views: it hears of their commits, says each second that it is there, follows a
 * view that another has rebuilt, takes up a rebuild that another has left, and lets go of views that belong to another. Whose a
 * view is, is a wish and no more: what keeps two nodes from writing one view is the claim that each transaction holds.
 */
final class Nodes implements AutoCloseable {
    static final String CHANNEL = "model_docket_views";

    private static final Logger LOG = LoggerFactory.getLogger(Nodes.class);
    private static final Duration AT_LEAST = Duration.ofSeconds(1);
    /** How often a view is let go of at most: whoever should take it may not be able to. */
    private static final int TICKS_BETWEEN = 10;

    private final String node;
    private final JdbcTemplate jdbc;
    private final Generations generations;
    private final Map<String, View> views;
    private final NotificationListener listener;
    private final Map<String, Integer> letGo = new HashMap<>();
    private final ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("views-nodes").unstarted(work));
    private boolean wasBroken;

    Nodes(ViewsServer server, Generations generations, Map<String, View> views) {
        this.node = server.claims().node();
        this.jdbc = server.jdbc();
        this.generations = generations;
        this.views = views;
        this.listener = new NotificationListener(server.settings()::connect, AT_LEAST, this::heard, CHANNEL);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a tick tells of what goes wrong by itself
    void start() {
        listener.start();
        ticks.scheduleWithFixedDelay(this::tick, 0, AT_LEAST.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void heard(@Nullable String channel, String said) {
        View named = views.get(said);
        if (channel != null && named != null) {
            named.commits().happened();
        } else {
            views.values().forEach(view -> view.commits().happened());
        }
    }

    private void tick() {
        try {
            List<String> all = seen();
            int i = 0;
            for (View view : views.values()) {
                view.follow();
                view.takeUpRebuild();
                letGo(view, all.get(i++ % all.size()));
            }
            generations.dropOld();
            wasBroken = false;
        } catch (RuntimeException | Error e) {
            if (!wasBroken) {
                LOG.warn("MD-VIEW-017 this node could not coordinate the shared views; retrying", e);
            }
            wasBroken = true;
        }
    }

    /** Says that this node is there, by the database's clock. Gives all that are, in one order on every node. */
    private List<String> seen() {
        jdbc.update(
                "INSERT INTO node (node_id, seen_at) VALUES (?, clock_timestamp())"
                        + " ON CONFLICT (node_id) DO UPDATE SET seen_at = clock_timestamp()",
                node);
        jdbc.update("DELETE FROM node WHERE seen_at < clock_timestamp() - INTERVAL '1 minute'");
        return jdbc.queryForList(
                "SELECT node_id FROM node WHERE node_id = ? OR seen_at > clock_timestamp() - INTERVAL '5 seconds'"
                        + " ORDER BY node_id COLLATE \"C\"",
                String.class,
                node);
    }

    private void letGo(View view, String owner) {
        int wait = letGo.merge(view.name(), 0, (before, none) -> Math.max(0, before - 1));
        if (wait == 0 && !owner.equals(node) && view.letGo()) {
            letGo.put(view.name(), TICKS_BETWEEN);
        }
    }

    /** Returns once nothing of it runs any more. */
    @Override
    public void close() {
        listener.close();
        ticks.shutdown();
        try {
            if (!ticks.awaitTermination(30, TimeUnit.SECONDS)) {
                LOG.warn("MD-VIEW-018 this node stops while it still coordinates the shared views");
            }
            jdbc.update("DELETE FROM node WHERE node_id = ?", node);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException e) {
            LOG.debug("the others will find out that this node is gone", e);
        }
    }
}
