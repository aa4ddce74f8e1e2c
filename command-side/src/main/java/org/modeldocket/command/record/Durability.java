package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a commit durable: it survives a crash of the process and a loss of power. */
@FunctionalInterface
public interface Durability {
    /** Returns once everything committed so far survives a loss of power. */
    void makeDurable(Connection connection) throws SQLException;

    /** H2 commits to memory or to the operating system; this statement writes and calls fsync. */
    static Durability checkpointSync() {
        return connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CHECKPOINT SYNC");
            }
        };
    }

    /** For databases whose commit returns only when it is durable, such as PostgreSQL with its default settings. */
    static Durability commitIsDurable() {
        return connection -> {};
    }
}
