package org.modeldocket.command.record;

import java.time.Duration;

/**
 * When a record's file is compacted, and how much at a time.
 *
 * @param quiet for how long no append must have come
 * @param smallest bytes of a file that is worth it
 * @param step bytes that one step rewrites; the longer a step, the longer an append waits for it
 */
public record CompactionSettings(Duration quiet, long smallest, int step) {
    /** Fits disks that force a write in a few milliseconds. */
    static final CompactionSettings USUAL = new CompactionSettings(Duration.ofMillis(100), 16 << 20, 256 << 10);
}
