package org.modeldocket.command.store;

import java.sql.Connection;
import java.sql.SQLException;

/** The lock of a record that one process writes: always free, and the process knows the last position. */
final class SoleWriter implements WriterTurn {
    @Override
    public boolean alone() {
        return true;
    }

    @Override
    public Tail take(Connection connection, Tail known) {
        return known;
    }

    @Override
    public FactInsert inserting(Connection connection) throws SQLException {
        return new BatchInsert(connection);
    }

    /** There is no other node. */
    @Override
    public void tell(long position) {}
}
