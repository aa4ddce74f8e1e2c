package org.modeldocket.platform.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what other processes say with {@code pg_notify}, on a connection and a thread of its own. PostgreSQL says it when the
 * transaction that rang has committed. What is said while the connection is broken is lost: therefore the listener is also
 * told, with nothing said, each time a connection was made, and in any case each {@code atLeast}. It must look for itself.
 */
public final class NotificationListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Makes a connection that nobody else uses. */
    @FunctionalInterface
    public interface Connector {
        Connection connect() throws SQLException;
    }

    /** Told of what was said; runs on the bell's thread. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @param channel where it was said; null where nothing was, and the listener is to look all the same
         * @param said the words, empty where nothing was said
         */
        void received(@Nullable String channel, String said);
    }

    private final Connector connector;
    private final String[] channels;
    private final int atLeastMillis;
    private final Handler handler;
    private final Thread thread;
    private volatile @Nullable Connection connection;
    private volatile boolean closed;

    /** @param channels names of lower-case letters and underscores */
    public NotificationListener(Connector connector, Duration atLeast, Handler handler, String... channels) {
        this.connector = connector;
        this.channels = channels.clone();
        this.atLeastMillis = Math.toIntExact(atLeast.toMillis());
        this.handler = handler;
        this.thread = Thread.ofPlatform()
                .daemon()
                .name("bell-" + Arrays.stream(channels).collect(Collectors.joining("-")))
                .unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    private void run() {
        boolean wasBroken = false;
        while (!closed) {
            try (Connection own = connector.connect()) {
                connection = own;
                listen(own, wasBroken);
            } catch (SQLException | RuntimeException | Error e) {
                if (!closed && !wasBroken) {
                    LOG.warn("MD-PG-001 LISTEN connection lost; reconnecting: {}", e.toString());
                }
                wasBroken = true;
                LockSupport.parkNanos(this, RETRY_NANOS);
            }
        }
    }

    private void listen(Connection own, boolean wasBroken) throws SQLException {
        try (Statement statement = own.createStatement()) {
            for (String channel : channels) {
                statement.execute("LISTEN " + channel);
            }
        }
        if (wasBroken) {
            LOG.info("MD-PG-002 LISTEN connection restored");
        }
        PGConnection postgres = own.unwrap(PGConnection.class);
        handler.received(null, "");
        while (!closed) {
            PGNotification[] heard = postgres.getNotifications(atLeastMillis);
            if (heard == null || heard.length == 0) {
                handler.received(null, "");
            } else {
                for (Notification notification : each(heard)) {
                    handler.received(notification.channel(), notification.words());
                }
            }
        }
    }

    /** What was said several times meanwhile is told once. */
    private static Set<Notification> each(PGNotification... heard) {
        Set<Notification> each = new LinkedHashSet<>();
        for (PGNotification one : heard) {
            each.add(new Notification(one.getName(), Objects.requireNonNullElse(one.getParameter(), "")));
        }
        return each;
    }

    private record Notification(String channel, String words) {}

    /** Ends the thread; nobody is told of anything once this has returned, but for what is being told just now. */
    @Override
    public void close() {
        closed = true;
        Connection own = connection;
        if (own != null) {
            try {
                own.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the bell's connection could not be closed", e);
            }
        }
        LockSupport.unpark(thread);
    }
}
