package org.modeldocket.command.record.h2;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.FactTable;
import org.modeldocket.command.record.NewFact;

/** A batch of rows, for the only writer there is. */
final class H2Insert implements FactInsert {
    private static final String INSERT =
            "INSERT INTO fact (" + FactTable.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PreparedStatement insert;

    H2Insert(Connection connection) throws SQLException {
        insert = connection.prepareStatement(INSERT);
    }

    @Override
    public void add(NewFact fact, long position, long appendEnd, OffsetDateTime recordedAt) throws SQLException {
        insert.setLong(1, position);
        insert.setLong(2, appendEnd);
        insert.setString(3, fact.releaseId());
        insert.setLong(4, fact.sequence());
        insert.setObject(5, fact.factId());
        insert.setString(6, fact.type());
        insert.setInt(7, fact.revision());
        insert.setObject(8, recordedAt);
        insert.setString(9, fact.actor().subject());
        insert.setString(10, fact.actor().name());
        insert.setString(11, fact.commandId());
        insert.setString(12, fact.correlationId());
        insert.setString(13, fact.causationId());
        insert.setBytes(14, fact.payload());
        insert.addBatch();
    }

    @Override
    public boolean insert() throws SQLException {
        insert.executeBatch();
        return true;
    }

    @Override
    public void clear() throws SQLException {
        insert.clearBatch();
    }
}
