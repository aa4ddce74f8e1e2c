package org.modeldocket.platform.load;

import java.time.Duration;

/**
 * How much a server takes on at once.
 *
 * @param requestsAtOnce requests that are handled at once; reads may take three quarters of them
 * @param costlyReadsAtOnce reads that are not cheap and are worked on at once
 * @param costlyReadsWaiting such reads that may wait for their turn
 * @param bodyTime for a body to arrive whole
 * @param answerTime for an answer to be worked out and read whole, and a second more for each 64 KiB of it
 */
record LoadSettings(
        int requestsAtOnce, int costlyReadsAtOnce, int costlyReadsWaiting, Duration bodyTime, Duration answerTime) {
    private static final long SLOWEST_BYTES_A_SECOND = 64 * 1024;

    LoadSettings {
        requireAtLeastOne("requests-at-once", requestsAtOnce);
        requireAtLeastOne("costly-reads-waiting", costlyReadsWaiting);
        if (costlyReadsAtOnce == 0) {
            costlyReadsAtOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        }
        requireAtLeastOne("costly-reads-at-once", costlyReadsAtOnce);
    }

    private static void requireAtLeastOne(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("modeldocket." + name + " must be 1 or more, not " + value);
        }
    }

    ResponseDeadline patience() {
        return new ResponseDeadline(answerTime, SLOWEST_BYTES_A_SECOND);
    }
}
