package org.modeldocket.command.record.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.modeldocket.command.record.ConnectionSource;
import org.modeldocket.command.record.Durability;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.FileCompaction;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.WriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one connection that writes facts, and the end of the record as it left it. Closed after each failure and opened again. */
final class WriterConnection {
    private static final Logger LOG = LoggerFactory.getLogger(WriterConnection.class);

    private final ConnectionSource source;
    private final WriteLock lock;
    private final Durability durability;
    private @Nullable FactTable table;
    private RecordEnd end = RecordEnd.EMPTY;

    WriterConnection(ConnectionSource source, WriteLock lock, Durability durability) {
        this.source = source;
        this.lock = lock;
        this.durability = durability;
    }

    boolean isOpen() {
        return table != null;
    }

    /** Connects where need be. What is found in the record is made durable before it counts as its end. */
    RecordEnd recover() throws SQLException {
        if (table == null) {
            Connection connection = source.open();
            try {
                FactTable fresh = new FactTable(connection, lock.inserting(connection));
                RecordEnd found = fresh.tail();
                connection.commit();
                durability.makeDurable(connection);
                end = found;
                table = fresh;
            } catch (SQLException | RuntimeException e) {
                close(connection);
                throw e;
            }
        }
        return end;
    }

    /** The table, over a connection that is opened where need be. */
    FactTable table() throws SQLException {
        recover();
        return openTable();
    }

    private FactTable openTable() {
        if (table == null) {
            throw new IllegalStateException("not connected");
        }
        return table;
    }

    /** The end of the record as last seen: committed, and durable but for what was written since. */
    RecordEnd end() {
        return end;
    }

    void moveEnd(RecordEnd reached) {
        end = reached;
    }

    /**
     * Returns once everything written is durable, up to and including the position returned.
     *
     * @throws IllegalStateException when it is not open
     */
    long makeDurable() throws SQLException {
        durability.makeDurable(openTable().connection());
        return end.position();
    }

    /**
     * Writes what is there already, and makes it durable: what a group would do, without a fact.
     *
     * @return the end of the record
     */
    long probe() throws SQLException {
        Connection connection = table().connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE record_identity SET record_id = record_id");
        }
        connection.commit();
        return makeDurable();
    }

    /** One step that makes the file smaller; returns how long to wait before the next one. */
    Duration compact(FileCompaction compaction) throws SQLException {
        Connection connection = table().connection();
        connection.commit();
        return compaction.step(connection);
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
