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
 * Says to those who have a {@link NotificationListener} how far something has grown, on a thread of its own: nobody waits for it, and of
 * several words that are due at once the last is said. A word that cannot be said is lost; those who hear must also look.
 */
public final class NotificationPublisher implements AutoCloseable {
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
        thread = Thread.ofPlatform().daemon().name("crier-" + channel).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Has it said soon, after the transaction that made it so. For one thread, with rising positions above 0. */
    public void publish(long position) {
        due = position;
        LockSupport.unpark(thread);
    }

    private void run() {
        Throttle throttle = new Throttle(APART);
        long said = 0;
        while (!closed) {
            if (due == said) {
                LockSupport.park(this);
                continue;
            }
            throttle.await();
            said = due;
            send(said);
        }
    }

    private void send(long position) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT pg_notify(?, ?)")) {
            statement.setString(1, channel);
            statement.setString(2, Long.toString(position));
            statement.execute();
        } catch (SQLException e) {
            LOG.debug("{} not said on {}; those who hear look for themselves", position, channel, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        Threads.join(thread);
    }
}
