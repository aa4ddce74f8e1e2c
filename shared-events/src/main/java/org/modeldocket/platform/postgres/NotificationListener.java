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
 * Receives PostgreSQL notifications ({@code LISTEN}) on its own connection and thread. PostgreSQL sends a notification when
 * the sender's transaction commits. Notifications sent while the connection is broken are lost; therefore the handler is also
 * called without a message after each connect and at least once per {@code atLeast}, and must then check for itself.
 */
public final class NotificationListener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(NotificationListener.class);
    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

    /** Opens a connection for this listener alone. */
    @FunctionalInterface
    public interface Connector {
        Connection connect() throws SQLException;
    }

    /** Called for each notification, on the listener's thread. */
    @FunctionalInterface
    public interface Handler {
        /**
         * @param channel of the notification; null when there was none and the handler must check for itself
         * @param payload of the notification; empty when there was none
         */
        void received(@Nullable String channel, String payload);
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
                .name("listen-" + Arrays.stream(channels).collect(Collectors.joining("-")))
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
            PGNotification[] received = postgres.getNotifications(atLeastMillis);
            if (received == null || received.length == 0) {
                handler.received(null, "");
            } else {
                for (Notification notification : distinct(received)) {
                    handler.received(notification.channel(), notification.payload());
                }
            }
        }
    }

    /** Equal notifications are passed on once. */
    private static Set<Notification> distinct(PGNotification... received) {
        Set<Notification> distinct = new LinkedHashSet<>();
        for (PGNotification one : received) {
            distinct.add(new Notification(one.getName(), Objects.requireNonNullElse(one.getParameter(), "")));
        }
        return distinct;
    }

    private record Notification(String channel, String payload) {}

    /** Ends the thread. A call of the handler that is under way may still finish. */
    @Override
    public void close() {
        closed = true;
        Connection own = connection;
        if (own != null) {
            try {
                own.abort(Runnable::run);
            } catch (SQLException e) {
                LOG.debug("the LISTEN connection could not be closed", e);
            }
        }
        LockSupport.unpark(thread);
    }
}
