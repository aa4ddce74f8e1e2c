package org.modeldocket.command.record.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** What else the appender's thread is to write, between two groups. Bounded: a chore that finds no room is dropped. */
public final class BackgroundWrites {
    /** Something to write that nobody waits for and that may be lost. */
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
     * Does what is waiting now, each in a transaction of its own. What is handed in meanwhile waits for the next time, so that
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
