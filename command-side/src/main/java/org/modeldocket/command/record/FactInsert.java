package org.modeldocket.command.record;

import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Inserts facts: collects them one by one, stores them together. */
public interface FactInsert {
    /** @param appendEnd the position of the last fact of the same append */
    void add(NewFact fact, long position, long appendEnd, OffsetDateTime recordedAt) throws SQLException;

    /**
     * Stores what was added, and forgets it.
     *
     * @return false, with nothing stored, where another writer has the turn, or has stored facts behind which these do not follow
     */
    boolean insert() throws SQLException;

    /**
     * The same as the last statement of a transaction, which it also commits where that costs no further round trip. Commit
     * all the same.
     */
    default boolean insertLast() throws SQLException {
        return insert();
    }

    /**
     * Stores what was added behind all that others have stored: positions move up, times are no earlier than the last one.
     * Commits, and forgets it.
     *
     * @return where the record ends then; nothing where another writer has the turn
     */
    default Optional<RecordEnd> insertBehind() throws SQLException {
        throw new UnsupportedOperationException("nobody else writes");
    }

    /** Forgets what was added. */
    void clear() throws SQLException;
}
