package org.modeldocket.command.record.commit;

import java.sql.SQLException;
import java.time.Duration;
import org.modeldocket.command.record.FileCompaction;
import org.modeldocket.platform.stream.HighWatermark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the appender's thread does while no append waits: makes the record's file smaller, or, after a failure, checks whether the
 * record can be written again.
 */
final class IdleWork {
    private static final Logger LOG = LoggerFactory.getLogger(IdleWork.class);

    private final GroupWriter writer;
    private final HighWatermark durable;
    private final FileCompaction compaction;
    private final RecordHealth health;

    IdleWork(GroupWriter writer, HighWatermark durable, FileCompaction compaction, RecordHealth health) {
        this.writer = writer;
        this.durable = durable;
        this.compaction = compaction;
        this.health = health;
    }

    /** How long to wait for an append before the first step. */
    Duration patience() {
        return health.isGood() ? compaction.quiet() : health.pause();
    }

    /** @return how long to wait for an append before the next step */
    Duration step() {
        return health.isGood() ? compact() : probe();
    }

    private Duration compact() {
        try {
            return writer.connection().compact(compaction);
        } catch (SQLException | RuntimeException e) {
            LOG.warn("MD-REC-008 the record's file could not be compacted; tried again in ten minutes", e);
            health.failed(e);
            writer.failed();
            return patience();
        }
    }

    private Duration probe() {
        try {
            durable.advance(writer.connection().probe());
            health.recovered();
            LOG.info("MD-REC-006 the record can be written again");
        } catch (SQLException | RuntimeException e) {
            LOG.debug("the record cannot be written yet", e);
            writer.failed();
            health.stillFailing();
        }
        return patience();
    }
}
