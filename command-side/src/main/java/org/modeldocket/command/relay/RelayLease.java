package org.modeldocket.command.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.modeldocket.platform.postgres.PostgresSettings;

/**
 * The right to relay, which one node has at a time: a lock that PostgreSQL frees as soon as the connection that took it is
 * gone. The place up to which facts are on the topic is stored over that same connection, so that a node which has lost the
 * right can store none.
 */
final class RelayLease implements AutoCloseable {
    /** "relay" in ASCII. */
    private static final long LOCK = 0x72656c6179L;

    private static final int ALIVE_SECONDS = 2;

    private final Connection connection;
    private final PreparedStatement advance;

    private RelayLease(Connection connection) throws SQLException {
        this.connection = connection;
        advance = connection.prepareStatement("UPDATE record.relay_place SET position = ? WHERE position = ?");
    }

    /** Connects, without the right yet. */
    static RelayLease ask(PostgresSettings database) throws SQLException {
        Connection connection = database.connect();
        try {
            return new RelayLease(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** @return false while another node has the right; then it can be asked for again */
    boolean tryTake() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT pg_try_advisory_lock(" + LOCK + ")")) {
                row.next();
                if (!row.getBoolean(1)) {
                    return false;
                }
            }
            // A place that a crash of the server forgets is only an earlier one: some facts are sent again.
            statement.execute("SET synchronous_commit = off");
            return true;
        }
    }

    /**
     * Begins at the first fact if the stored position is about another topic.
     *
     * @return whether it is
     */
    boolean begin(UUID topic) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "UPDATE record.relay_place SET position = 0, topic_id = ? WHERE topic_id IS DISTINCT FROM ?")) {
            update.setObject(1, topic);
            update.setObject(2, topic);
            return update.executeUpdate() == 1;
        }
    }

    /** The position up to which facts are on the topic; perhaps those behind it are, too. */
    long position() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return read(statement);
        }
    }

    /** Reads the place from any connection. */
    static long read(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT position FROM record.relay_place")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    /** @throws SQLException when the right is lost, or the place is not where this node left it */
    void advance(long from, long to) throws SQLException {
        advance.setLong(1, to);
        advance.setLong(2, from);
        if (advance.executeUpdate() != 1) {
            throw new SQLException("the relay's place is no longer " + from + ": another node has moved it");
        }
    }

    /** @throws SQLException when the right is lost */
    void check() throws SQLException {
        if (!connection.isValid(ALIVE_SECONDS)) {
            throw new SQLException("the connection that holds the right to relay is gone");
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
