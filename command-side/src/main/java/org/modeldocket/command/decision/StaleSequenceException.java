package org.modeldocket.command.decision;

import java.util.Collection;
import java.util.stream.Collectors;
import org.modeldocket.vocabulary.id.ReleaseId;

/** The case stands at none of the sequences that the writer expects; another fact has been recorded since. */
public final class StaleSequenceException extends RuntimeException {
    private final long actual;

    public StaleSequenceException(ReleaseId releaseId, Collection<Long> expected, long actual) {
        super(releaseId.named() + " is at sequence " + actual + not(expected), null, false, false);
        this.actual = actual;
    }

    private static String not(Collection<Long> expected) {
        String named = expected.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
        return named.isEmpty() ? "; what was sent names no sequence" : ", not " + named;
    }

    /** The sequence at which the case stands. */
    public long actual() {
        return actual;
    }
}
