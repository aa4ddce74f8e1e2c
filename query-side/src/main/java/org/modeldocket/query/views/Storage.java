package org.modeldocket.query.views;

import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The open database of the views: the tables that say which generations there are, and connections to each of these. */
public sealed interface Storage extends AutoCloseable permits ViewsFile, ViewsServer {
    /** Whether other processes may use it at the same time. */
    boolean isShared();

    /** How the projection is claimed here. */
    ClaimSettings claims();

    /** The tables about the generations. */
    JdbcTemplate jdbc();

    /** On {@link #jdbc()}. */
    TransactionOperations transaction();

    /** Connects to the tables of a generation, whose schema exists. */
    Tables connect(Generation generation);

    /** Transactions that only read, and see one state of what they read. */
    TransactionOperations snapshots(DataSource source);

    /** Connects to a schema beside those of the views, which is made where it is missing. */
    DataSource connect(String schema);

    /** Runs something while nothing else runs through here, on any node. Not to be called within itself. */
    <T> T alone(Supplier<T> work);

    /** The turn to rebuild, held until it is closed or its process ends; empty where another node has it. */
    Optional<Turn> rebuilding();

    /** A turn that one node has at a time. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** A script of the views in the dialect of this database. */
    String dialect(String script);

    /** Gives all connections back. */
    void disconnect();

    /** @throws org.springframework.dao.DataAccessException when the database is not as it should be */
    @Override
    void close();
}
