package org.modeldocket.command.record.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Other writes of the appender's thread, between two groups. Bounded: a write that finds the queue full is dropped. */
public final class BackgroundWrites {
    /** A write that no caller waits for and that may be lost. */
    @FunctionalInterface
    public interface Chore {
        void write(Connection connection) throws SQLException;
    }

    private final BlockingQueue<Chore> waiting = new ArrayBlockingQueue<>(64);

    boolean offer(Chore chore) {
        return waiting.offer(chore);
    }

    boolean none() {
        return waiting.isEmpty();
    }

    /**
     * Does what is waiting now, each in a transaction of its own. Writes added meanwhile wait for the next time, so that
     * no append waits for ever.
     */
    void work(Connection connection) throws SQLException {
        for (int left = waiting.size(); left > 0; left--) {
            waiting.remove().write(connection);
            connection.commit();
        }
    }

    void drop() {
        waiting.clear();
    }
}
