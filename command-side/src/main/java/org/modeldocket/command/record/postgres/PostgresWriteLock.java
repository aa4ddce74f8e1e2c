package org.modeldocket.command.record.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.platform.postgres.NotificationPublisher;

/**
 * A lock that PostgreSQL frees with the end of the transaction: groups are committed one after the other over all nodes, in
 * the order of their positions, so that no reader can pass a position that is yet to be committed.
 */
public final class PostgresWriteLock implements WriteLock {
    /** Where nodes say that the record has grown, and up to which position. */
    static final String CHANNEL = "model_docket_record";

    /** "record" in ASCII. */
    public static final long LOCK = 0x7265636f7264L;

    private final NotificationPublisher publisher;

    PostgresWriteLock(NotificationPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public boolean alone() {
        return false;
    }

    /** In one round trip; the second statement sees what was committed while the first waited. */
    @Override
    public RecordEnd take(Connection connection, RecordEnd known) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + "); " + FactTable.TAIL);
            if (!statement.getMoreResults()) {
                throw new SQLException("the server did not return the end of the record");
            }
            try (ResultSet row = statement.getResultSet()) {
                return FactTable.tail(row);
            }
        }
    }

    @Override
    public FactInsert inserting(Connection connection) throws SQLException {
        return new PostgresInsert(connection);
    }

    /**
     * After the commit: those who say something in their transaction hold a lock that the whole server has once, until they are
     * durable. Should the word be lost, others look each second.
     */
    @Override
    public void announce(long position) {
        publisher.publish(position);
    }
}
