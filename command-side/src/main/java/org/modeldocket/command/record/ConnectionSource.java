package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.SQLException;

/** Where the appender has its own connection from. */
public interface ConnectionSource {
    Connection open() throws SQLException;

    /** Told when the database has failed: drop whatever may be broken, so that the next connection starts afresh. */
    void failed();
}
