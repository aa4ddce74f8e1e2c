package org.modeldocket.command.decision;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.modeldocket.vocabulary.id.ReleaseId;

/**
 * The case, or the facts about an organisation, stand at none of the sequences that the writer expects: another fact has been
 * recorded since, or none is there yet.
 */
public final class StaleSequenceException extends RuntimeException {
    private final @Nullable Long actual;

    /** @param actual less than 0 where the stream has no fact yet */
    public StaleSequenceException(ReleaseId releaseId, Collection<Long> expected, long actual) {
        super(
                releaseId.named()
                        + (actual < 0 ? " has no facts yet" : " is at sequence " + actual)
                        + not(expected, actual),
                null,
                false,
                false);
        this.actual = actual < 0 ? null : actual;
    }

    private static String not(Collection<Long> expected, long actual) {
        String named = expected.stream().sorted().map(String::valueOf).collect(Collectors.joining(" or "));
        if (named.isEmpty()) {
            return "; what was sent names no sequence";
        }
        return actual < 0 ? "; what was sent expects sequence " + named : ", not " + named;
    }

    /** The sequence at which the case or the organisation stands; null where no fact is recorded there. */
    public @Nullable Long actual() {
        return actual;
    }
}
