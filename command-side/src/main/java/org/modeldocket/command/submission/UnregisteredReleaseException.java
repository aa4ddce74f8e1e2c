package org.modeldocket.command.submission;

import java.util.List;

/** A command is about releases that the record does not hold. An answer, so without a stack trace. */
public final class UnregisteredReleaseException extends RuntimeException {
    private final List<String> releaseIds;

    public UnregisteredReleaseException(String releaseId) {
        this(List.of(releaseId));
    }

    /** @param releaseIds all that are not registered, one at least */
    public UnregisteredReleaseException(List<String> releaseIds) {
        super(
                releaseIds.size() == 1
                        ? "release " + releaseIds.getFirst() + " is not registered"
                        : "releases " + String.join(", ", releaseIds) + " are not registered",
                null,
                false,
                false);
        this.releaseIds = List.copyOf(releaseIds);
    }

    public List<String> releaseIds() {
        return releaseIds;
    }
}
