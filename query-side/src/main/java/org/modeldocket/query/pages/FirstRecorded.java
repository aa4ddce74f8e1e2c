package org.modeldocket.query.pages;

import java.time.Instant;
import org.modeldocket.query.bitemporal.KnownAt;

/**
 * When a case was first recorded, for a reader who asks for it as of an earlier moment.
 *
 * @param position of the fact that opened it
 */
record FirstRecorded(String releaseId, String model, Instant recordedAt, long position) {
    /** The case as it stood then. */
    String href() {
        return "/releases/" + releaseId + "?knownAt=" + KnownAt.PREFIX + position;
    }
}
