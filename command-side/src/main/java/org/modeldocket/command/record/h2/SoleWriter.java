package org.modeldocket.command.record.h2;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.modeldocket.command.record.FactInsert;
import org.modeldocket.command.record.RecordEnd;
import org.modeldocket.command.record.WriteLock;
import org.modeldocket.wire.StoredFact;

/** The lock of a record that one process writes: always free, and the process knows the last position. */
final class SoleWriter implements WriteLock {
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public RecordEnd take(Connection connection, RecordEnd known, Consumer<StoredFact> news) {
        return known;
    }

    @Override
    public FactInsert inserting(Connection connection) throws SQLException {
        return new H2Insert(connection);
    }

    /** There is no other node. */
    @Override
    public void announce(long position) {}
}
