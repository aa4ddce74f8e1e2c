package org.modeldocket.command.record;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Makes a record's file smaller in short steps, on the thread that writes, while no append waits. */
public interface FileCompaction {
    /** For records that are not in a file of this process. */
    FileCompaction NONE = new FileCompaction() {
        @Override
        public Duration quiet() {
            return Duration.ofDays(1);
        }

        @Override
        public Duration step(Connection connection) {
            return Duration.ofDays(1);
        }

        @Override
        public long fileBytes() {
            return 0;
        }

        @Override
        public long usedBytes() {
            return 0;
        }
    };

    /** For how long no append must have come before the first step. */
    Duration quiet();

    /**
     * One step, if there is anything to gain. What it writes is durable when it returns.
     *
     * @param connection the one that writes, without a transaction
     * @return how long to wait for an append before the next step
     */
    Duration step(Connection connection) throws SQLException;

    /** Bytes of the file; 0 where there is none. */
    long fileBytes();

    /** Bytes of the file that hold what the record needs, as of the last step. */
    long usedBytes();
}
