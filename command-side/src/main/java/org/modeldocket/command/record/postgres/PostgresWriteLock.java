package org.modeldocket.command.record.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.platform.postgres.NotificationPublisher;
import org.modeldocket.platform.stream.StoredFactRow;
import org.modeldocket.wire.StoredFact;

/**
 * A lock that PostgreSQL frees with the end of the transaction: groups are committed one after the other over all nodes, in
 * the order of their positions, so that no reader can pass a position that is yet to be committed.
 */
public final class PostgresWriteLock implements WriteLock {
    /** Where nodes say that the record has grown, and up to which position. */
    static final String CHANNEL = "model_docket_record";

    /** "record" in ASCII. */
    public static final long LOCK = 0x7265636f7264L;

    private static final String AWAIT = "SELECT pg_advisory_xact_lock(" + LOCK + ")";
    private static final String TAKE = AWAIT + "; " + FactTable.TAIL + "; " + FactTable.AFTER;

    private final NotificationPublisher publisher;

    PostgresWriteLock(NotificationPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public boolean alone() {
        return false;
    }

    /** In one round trip; the later statements see what was committed while the first waited. */
    @Override
    public RecordEnd take(Connection connection, RecordEnd known, Consumer<StoredFact> news) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setLong(1, known.position());
            statement.setInt(2, NEWS);
            statement.execute();
            RecordEnd end;
            try (ResultSet row = next(statement)) {
                end = FactTable.tail(row);
            }
            try (ResultSet row = next(statement)) {
                while (row.next()) {
                    news.accept(StoredFactRow.of(row));
                }
            }
            return end;
        }
    }

    @Override
    public void await(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(AWAIT)) {
            statement.execute();
        }
    }

    private static ResultSet next(PreparedStatement statement) throws SQLException {
        if (!statement.getMoreResults()) {
            throw new SQLException("the server did not return the end of the record");
        }
        return statement.getResultSet();
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
