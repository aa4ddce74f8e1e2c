package org.modeldocket.query.views;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets one transaction at a time write to an H2 file, and nothing be saved while another thread is within one. H2 saves its maps
 * one after another: a map written in between would be on the disk with half of a transaction.
 *
 * <p>A statement outside of a transaction does not wait: it must come from within {@link #alone} or a transaction that waits for its
 * end, as indexes are made.
 *
 * <p>Fair, so that a rebuild does not keep the live projection from writing.
 */
final class SingleWriter {
    private final ReentrantLock lock = new ReentrantLock(true);

    /** Runs something while no transaction of another thread writes. May be nested. */
    <T> T alone(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Whether this thread is within {@link #alone} or a transaction. */
    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    /** A source whose transactions, but for those that only read, wait for their turn. They must end on their thread. */
    DataSource waiting(DataSource source) {
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return SingleWriter.this.waiting(super.getConnection());
            }
        };
    }

    private Connection waiting(Connection connection) {
        boolean[] held = {false};
        boolean[] reads = {false};
        return (Connection) Proxy.newProxyInstance(
                SingleWriter.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    boolean begins = method.getName().equals("setAutoCommit") && !(boolean) arguments[0];
                    boolean ends = method.getName().equals("setAutoCommit") && (boolean) arguments[0]
                            || method.getName().equals("close");
                    if (method.getName().equals("setReadOnly")) {
                        // H2 does not keep it.
                        reads[0] = (boolean) arguments[0];
                    }
                    if (begins && !held[0] && !reads[0]) {
                        lock.lock();
                        held[0] = true;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    } finally {
                        if (ends && held[0]) {
                            held[0] = false;
                            lock.unlock();
                        }
                    }
                });
    }
}
