package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.modeldocket.wire.StoredFact;

/**
 * The right to append where several nodes share one record. Acquired within the transaction of a group and released at its
 * end, so that positions are committed in their order.
 */
public interface WriteLock {
    int NEWS = 1_000;

    /** Whether no other node writes, so that the last position known here is the last there is. */
    boolean alone();

    /**
     * Returns once no other node can append before this transaction has ended.
     *
     * @param known the end of the record as this node knows it
     * @param news gets the facts behind it in the order of their positions, at most {@link #NEWS}
     * @return where the record ends now
     */
    RecordEnd take(Connection connection, RecordEnd known, Consumer<StoredFact> news) throws SQLException;

    /** The same, and asks nothing. */
    default void await(Connection connection) throws SQLException {}

    /** Stores facts over that connection; where others write, only if it is this writer's turn. */
    FactInsert inserting(Connection connection) throws SQLException;

    /** Notifies the other nodes, soon, that the record ends at this position. */
    void announce(long position);
}
