package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens the connection of the appender. */
public interface ConnectionSource {
    Connection open() throws SQLException;

    /** Called when the database has failed. Drops connections that may be broken, so that the next one is new. */
    void failed();
}
