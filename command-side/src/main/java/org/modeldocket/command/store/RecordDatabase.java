package org.modeldocket.command.store;

import java.util.UUID;
import javax.sql.DataSource;

/** Where a record is kept. The tables are there, and have the same columns in every database. */
interface RecordDatabase extends ConnectionSource, AutoCloseable {
    /** Which record this is; made with it. */
    UUID recordId();

    /** Connections for reading. */
    DataSource readers();

    /** How the nodes that write take turns. */
    WriterTurn turn();

    Durability durability();

    /** The appender must be closed already. */
    @Override
    void close();
}
