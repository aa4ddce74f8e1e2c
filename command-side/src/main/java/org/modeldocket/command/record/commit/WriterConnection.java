package org.modeldocket.command.record.commit;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.ConnectionSource;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.WriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes facts. Closed after each failure and opened again. */
final class WriterConnection {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

    private final ConnectionSource source;
    private final WriteLock lock;
    private @Nullable FactTable table;

    WriterConnection(ConnectionSource source, WriteLock lock) {
        this.source = source;
        this.lock = lock;
    }

    /** What is done before anything is written. */
    @FunctionalInterface
    interface Beginning {
        RecordEnd of(FactTable fresh) throws SQLException;
    }

    boolean isOpen() {
        return table != null;
    }

    /** It is open once the beginning has succeeded, and closed where that fails. */
    RecordEnd open(Beginning beginning) throws SQLException {
        Connection connection = source.open();
        try {
            FactTable fresh = new FactTable(connection, lock.inserting(connection));
            RecordEnd recordEnd = beginning.of(fresh);
            table = fresh;
            return recordEnd;
        } catch (SQLException | RuntimeException e) {
            close(connection);
            throw e;
        }
    }

    /** @throws IllegalStateException when it is not open */
    FactTable table() {
        if (table == null) {
            throw new IllegalStateException("not connected");
        }
        return table;
    }

    void failed() {
        close();
        source.failed();
    }

    void close() {
        FactTable last = table;
        table = null;
        if (last != null) {
            close(last.connection());
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            LOG.debug("closing the appender's connection failed", e);
        }
    }
}
