package org.modeldocket.command.submission;

/** A command is about a release that the record does not hold. An answer, so without a stack trace. */
public final class UnregisteredReleaseException extends RuntimeException {
    private final String releaseId;

    public UnregisteredReleaseException(String releaseId) {
        super("release " + releaseId + " is not registered", null, false, false);
        this.releaseId = releaseId;
    }

    public String releaseId() {
        return releaseId;
    }
}
