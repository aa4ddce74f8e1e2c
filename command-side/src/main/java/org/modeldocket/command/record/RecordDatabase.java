package org.modeldocket.command.record;

import java.util.UUID;
import javax.sql.DataSource;

/** The database of a record. Its tables exist and have the same columns in every database. */
public interface RecordDatabase extends ConnectionSource, AutoCloseable {
    /** Which record this is; made with it. */
    UUID recordId();

    /** Connections for writers, who read what their decisions need. */
    DataSource readers();

    /** Connections for those who read much: the log, its proofs, bundles and exports. They never take one of the others. */
    DataSource logReaders();

    /** How the nodes that write take turns. */
    WriteLock turn();

    Durability durability();

    /** What the writer does while no append waits. */
    default FileCompaction compaction() {
        return FileCompaction.NONE;
    }

    /** The appender must be closed already. */
    @Override
    void close();
}
