package org.modeldocket.platform.load;

import java.time.Duration;

/**
 * The time that sending one answer may take: a fixed time, and more the more the client has read. A client that reads a long
 * answer at a fair speed is never cut off.
 */
final class ResponseDeadline {
    private final long begin = System.nanoTime();
    private final long whole;
    private final long bytesPerSecond;
    private long bytes;

    /** @param bytesPerSecond the slowest fair speed */
    ResponseDeadline(Duration whole, long bytesPerSecond) {
        this.whole = whole.toNanos();
        this.bytesPerSecond = bytesPerSecond;
    }

    void read(long more) {
        bytes += more;
    }

    boolean isOver() {
        double earned = bytes * 1e9 / bytesPerSecond;
        return System.nanoTime() - begin - earned > whole;
    }
}
