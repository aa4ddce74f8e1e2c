package org.modeldocket.command.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A lock that PostgreSQL frees with the end of the transaction: groups are committed one after the other over all nodes, in
 * the order of their positions, so that no reader can pass a position that is yet to be committed.
 */
final class PostgresTurn implements WriterTurn {
    /** Where nodes say that the record has grown, and up to which position. */
    static final String CHANNEL = "model_docket_record";

    /** "record" in ASCII. */
    static final long LOCK = 0x7265636f7264L;

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public void take(Connection connection) throws SQLException {
        execute(connection, "SELECT pg_advisory_xact_lock(" + LOCK + ")");
    }

    @Override
    public void announce(Connection connection, long position) throws SQLException {
        execute(connection, "NOTIFY " + CHANNEL + ", '" + position + "'");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
