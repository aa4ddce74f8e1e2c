package org.modeldocket.command.casefile;

import org.modeldocket.vocabulary.ReleaseId;

/** The writer expected the case to stand at another sequence than it does; somebody else has recorded a fact since. */
public final class StaleSequenceException extends RuntimeException {
    private final long actual;

    public StaleSequenceException(ReleaseId releaseId, long expected, long actual) {
        super("release " + releaseId + " stands at sequence " + actual + ", not " + expected, null, false, false);
        this.actual = actual;
    }

    /** The sequence at which the case stands. */
    public long actual() {
        return actual;
    }
}
