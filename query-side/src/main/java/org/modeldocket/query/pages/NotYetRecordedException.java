package org.modeldocket.query.pages;

import java.time.Instant;
import org.modeldocket.query.bitemporal.KnownAt;

/** A page was asked for of a case as of a moment before the case was recorded. */
final class NotYetRecordedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient First first;

    /**
     * When the case was first recorded.
     *
     * @param position of the fact that opened it
     */
    record First(String releaseId, String model, Instant recordedAt, long position) {
        /** The case as it stood then. */
        String href() {
            return "/releases/" + releaseId + "?knownAt=" + KnownAt.PREFIX + position;
        }
    }

    NotYetRecordedException(First first) {
        super(first.releaseId());
        this.first = first;
    }

    First first() {
        return first;
    }
}
