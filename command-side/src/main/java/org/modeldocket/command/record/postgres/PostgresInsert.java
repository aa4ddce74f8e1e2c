package org.modeldocket.command.record.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.NewFact;
import org.modeldocket.command.record.RecordEnd;

/**
 * Takes the turn and stores the facts in one statement, if the turn is free and the record ends just before them. The
 * statement does not wait for the turn; and should another node have stored facts after this statement began to look, the
 * table's key refuses a position that is taken. In a transaction that has the turn already it does the same.
 */
public final class PostgresInsert implements FactInsert {
    private static final String ROWS =
            "unnest(?::bigint[], ?::bigint[], ?::varchar[], ?::bigint[], ?::uuid[], ?::varchar[], ?::integer[], ?::timestamptz[],"
                    + " ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::varchar[], ?::bytea[]) AS each ("
                    + FactTable.COLUMNS + ")";
    private static final String INSERT = "WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock("
            + PostgresWriteLock.LOCK + ") AS mine) INSERT INTO fact (" + FactTable.COLUMNS
            + ") SELECT each.* FROM turn, " + ROWS
            + " WHERE turn.mine AND COALESCE((SELECT position FROM fact ORDER BY position DESC LIMIT 1), 0) = ?";

    private static final String INSERT_BEHIND = "WITH turn AS MATERIALIZED (SELECT pg_try_advisory_xact_lock("
            + PostgresWriteLock.LOCK + ") AS mine), stored AS (INSERT INTO fact (" + FactTable.COLUMNS
            + ") SELECT each.position + last.position - known.position, each.append_end + last.position - known.position,"
            + " release_id, sequence, fact_id, type, revision, GREATEST(each.recorded_at, last.recorded_at),"
            + " actor_subject, actor_name, command_id, correlation_id, causation_id, payload FROM turn, " + ROWS
            + ", (SELECT COALESCE(MAX(end_of.position), 0) AS position, MAX(end_of.recorded_at) AS recorded_at FROM ("
            + FactTable.TAIL + ") AS end_of) AS last, (SELECT ?::bigint AS position) AS known"
            + " WHERE turn.mine RETURNING position, recorded_at) SELECT MAX(position), MAX(recorded_at) FROM stored HAVING COUNT(*) > 0; COMMIT";

    private final PreparedStatement insert;
    /** In one round trip. If the first statement fails, the server skips the second. */
    private final PreparedStatement insertAndCommit;

    private final PreparedStatement insertBehind;
    private final List<Row> rows = new ArrayList<>();

    private record Row(NewFact fact, long position, long appendEnd, OffsetDateTime recordedAt) {}

    public PostgresInsert(Connection connection) throws SQLException {
        insert = connection.prepareStatement(INSERT);
        insertAndCommit = connection.prepareStatement(INSERT + "; COMMIT");
        insertBehind = connection.prepareStatement(INSERT_BEHIND);
    }

    @Override
    public void add(NewFact fact, long position, long appendEnd, OffsetDateTime recordedAt) {
        rows.add(new Row(fact, position, appendEnd, recordedAt));
    }

    @Override
    public boolean insert() throws SQLException {
        return execute(insert);
    }

    @Override
    public boolean insertLast() throws SQLException {
        return execute(insert.getConnection().getAutoCommit() ? insert : insertAndCommit);
    }

    private boolean execute(PreparedStatement statement) throws SQLException {
        if (rows.isEmpty()) {
            return true;
        }
        int asked = rows.size();
        bind(statement);
        return statement.executeUpdate() == asked;
    }

    @Override
    public Optional<RecordEnd> insertBehind() throws SQLException {
        bind(insertBehind);
        insertBehind.execute();
        try (ResultSet row = insertBehind.getResultSet()) {
            RecordEnd reached = FactTable.tail(row);
            return reached.equals(RecordEnd.EMPTY) ? Optional.empty() : Optional.of(reached);
        }
    }

    private void bind(PreparedStatement statement) throws SQLException {
        array(statement, 1, "int8", Row::position);
        array(statement, 2, "int8", Row::appendEnd);
        array(statement, 3, "varchar", row -> row.fact().releaseId());
        array(statement, 4, "int8", row -> row.fact().sequence());
        array(statement, 5, "uuid", row -> row.fact().factId());
        array(statement, 6, "varchar", row -> row.fact().type());
        array(statement, 7, "int4", row -> row.fact().revision());
        array(statement, 8, "timestamptz", Row::recordedAt);
        array(statement, 9, "varchar", row -> row.fact().actor().subject());
        array(statement, 10, "varchar", row -> row.fact().actor().name());
        array(statement, 11, "varchar", row -> row.fact().commandId());
        array(statement, 12, "varchar", row -> row.fact().correlationId());
        array(statement, 13, "varchar", row -> row.fact().causationId());
        statement.setObject(14, rows.stream().map(row -> row.fact().payload()).toArray(byte[][]::new));
        statement.setLong(15, rows.getFirst().position() - 1);
        rows.clear();
    }

    private void array(PreparedStatement statement, int parameter, String type, Function<Row, Object> value)
            throws SQLException {
        statement.setArray(
                parameter,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    @Override
    public void clear() {
        rows.clear();
    }
}
