package org.modeldocket.query.ui;

import java.time.Instant;
import org.modeldocket.query.bitemporal.KnownAt;

/** A page was asked for of a case as of a moment before the case was recorded. */
public final class NotYetRecordedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient First first;

    /**
     * When the case was first recorded.
     *
     * @param title its model and version
     * @param position of the fact that opened it
     */
    public record First(String releaseId, String title, Instant recordedAt, long position) {
        /** The case as it stood then. */
        String href() {
            return "/releases/" + releaseId + "?knownAt=" + KnownAt.PREFIX + position;
        }
    }

    public NotYetRecordedException(First first) {
        super(first.releaseId());
        this.first = first;
    }

    First first() {
        return first;
    }
}
