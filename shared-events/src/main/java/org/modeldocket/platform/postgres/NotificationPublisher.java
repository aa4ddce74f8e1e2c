package org.modeldocket.platform.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.modeldocket.platform.worker.Threads;
import org.modeldocket.platform.worker.Throttle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends positions to {@link NotificationListener}s with {@code pg_notify}, on its own thread, so that no caller waits. Of
 * several positions due at once only the last is sent. A notification that cannot be sent is lost; listeners also check for
 * themselves.
 */
public final class NotificationPublisher implements AutoCloseable {
    /**
     * Sends words, the second parameter, on a channel, the first one. PostgreSQL makes each notification a commit; this one does not
     * wait for the disk, since nothing would be lost but the notification.
     */
    public static final String NOTIFY = "SELECT set_config('synchronous_commit', 'off', true), pg_notify(?, ?)";

    private static final Logger LOG = LoggerFactory.getLogger(NotificationPublisher.class);
    private static final Duration APART = Duration.ofMillis(5);

    private final DataSource source;
    private final String channel;
    private final Thread thread;
    private volatile long due;
    private volatile boolean closed;

    /** @param channel a name of lower-case letters and underscores */
    public NotificationPublisher(DataSource source, String channel) {
        this.source = source;
        this.channel = channel;
        thread = Thread.ofPlatform().daemon().name("notify-" + channel).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Sends the position soon. Call it after the commit, from one thread, with rising positions above 0. */
    public void publish(long position) {
        due = position;
        LockSupport.unpark(thread);
    }

    private void run() {
        Throttle throttle = new Throttle(APART);
        long sent = 0;
        while (!closed) {
            if (due == sent) {
                LockSupport.park(this);
                continue;
            }
            throttle.await();
            sent = due;
            send(sent);
        }
    }

    private void send(long position) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            statement.setString(1, channel);
            statement.setString(2, Long.toString(position));
            statement.execute();
        } catch (SQLException e) {
            LOG.debug("position {} not sent on {}; listeners also check for themselves", position, channel, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        Threads.join(thread);
    }
}
