package org.modeldocket.command.record.transfer;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.modeldocket.command.record.postgres.PostgresWriteLock;

/**
 * The mark that a record is being moved to this database and is not whole: a row, which outlives the process that moves it.
 * Beside it, as long as the connection lasts, the turn to append, so that nobody else does.
 */
final class ImportMarker {
    private static final String TURN = "(" + PostgresWriteLock.LOCK + ")";
    private static final String UNTOUCHED =
            "SELECT NOT EXISTS (SELECT 1 FROM fact) AND NOT EXISTS (SELECT 1 FROM snapshot)"
                    + " AND NOT EXISTS (SELECT 1 FROM relay_place WHERE position > 0)";
    private static final String NAME = "model-docket migrate";
    private static final String NODES = "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND application_name LIKE 'model-docket%' AND application_name <> '" + NAME + "'";

    private final Connection connection;

    private ImportMarker(Connection connection) {
        this.connection = connection;
    }

    /**
     * Takes the turn to append; waits for it ten seconds at most.
     *
     * @throws SQLException also when another process keeps it
     */
    static ImportMarker over(Connection connection) throws SQLException {
        ImportMarker mark = new ImportMarker(connection);
        mark.execute("SET application_name = '" + NAME + "'");
        mark.execute("SET lock_timeout = '10s'");
        mark.execute("SELECT pg_advisory_lock" + TURN);
        mark.execute("RESET lock_timeout");
        return mark;
    }

    /** Lets others append again. */
    void giveUpTurn() throws SQLException {
        execute("SELECT pg_advisory_unlock" + TURN);
    }

    /** Which record is being moved here. */
    Optional<UUID> arriving() throws SQLException {
        return one("SELECT record_id FROM arriving_record", row -> row.getObject(1, UUID.class));
    }

    /** Whether nothing was ever recorded here. */
    boolean isUntouched() throws SQLException {
        return one(UNTOUCHED, row -> row.getBoolean(1)).orElseThrow();
    }

    /**
     * Sets the mark, for good once this returns, and looks for nodes that have opened the record before.
     *
     * @return false where there are such nodes, which would write to it later; then the mark is as it was
     */
    boolean set(UUID recordId) throws SQLException {
        boolean fresh = arriving().isEmpty();
        if (fresh) {
            execute("INSERT INTO arriving_record (only_row, record_id) VALUES (1, '" + recordId + "')");
        }
        connection.commit();
        // A node that opened the record before it was marked is connected by now; a later one sees the mark.
        boolean alone = one(NODES, row -> row.getLong(1)).orElseThrow() == 0;
        if (fresh && !alone) {
            execute("DELETE FROM arriving_record");
        }
        connection.commit();
        return alone;
    }

    /** Makes what has come the record of that id, and takes the mark away: both or none. */
    void lift(UUID recordId) throws SQLException {
        execute("UPDATE record_identity SET record_id = '" + recordId + "'");
        execute("DELETE FROM arriving_record");
        execute("ANALYZE fact");
        connection.commit();
    }

    private interface Read<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> Optional<T> one(String sql, Read<T> read) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? Optional.of(read.of(row)) : Optional.empty();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
