package org.modeldocket.command.record;

import java.nio.file.Path;
import org.modeldocket.platform.h2.ChecksummedFileSystem;

/**
 * How a node keeps its record.
 *
 * @param directory where the record's files are; made when absent
 * @param layer the file layers under the database, the outermost first, each with its colon
 * @param queue appends that may wait; more block their callers
 * @param largestGroup appends stored and made durable together at most
 * @param readers connections for what decisions need to read
 * @param logReaders connections for the log, its proofs, bundles and exports
 * @param blocks blocks of a thousand decoded facts kept for the streams
 * @param cacheMegabytes the database's page cache, through which each written page goes: a large one costs the collector (ADR 0004)
 * @param compaction of the record's file
 */
public record RecordSettings(
        Path directory,
        String layer,
        int queue,
        int largestGroup,
        int readers,
        int logReaders,
        int blocks,
        int cacheMegabytes,
        CompactionSettings compaction) {
    /** What suits one node in one JVM. */
    public static RecordSettings in(Path directory) {
        return new RecordSettings(
                directory, ChecksummedFileSystem.ON_DISK, 4_096, 512, 8, 3, 16, 32, CompactionSettings.USUAL);
    }

    public RecordSettings over(String otherLayer) {
        return new RecordSettings(
                directory, otherLayer, queue, largestGroup, readers, logReaders, blocks, cacheMegabytes, compaction);
    }

    public RecordSettings compacted(CompactionSettings otherwise) {
        return new RecordSettings(
                directory, layer, queue, largestGroup, readers, logReaders, blocks, cacheMegabytes, otherwise);
    }
}
