package org.modeldocket.command.record.commit;

/**
 * An append did not continue its release's stream, because another one was stored first. Nothing was stored; the append may be
 * retried.
 */
public final class AppendConflict extends RuntimeException {
    private final long actual;

    AppendConflict(String releaseId, long appended, long actual) {
        super("release " + releaseId + " is at sequence " + actual + "; " + appended + " does not follow");
        this.actual = actual;
    }

    /** The last sequence of the release's stream, or -1 when it has none. */
    public long actual() {
        return actual;
    }
}
