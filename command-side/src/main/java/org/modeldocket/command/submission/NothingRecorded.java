package org.modeldocket.command.submission;

import java.util.List;
import org.modeldocket.command.decision.FactOutcome;

/** None of several facts opened the stream that they are about. An answer, so without a stack trace. */
public final class NothingRecorded extends RuntimeException {
    private final transient List<FactOutcome> outcomes;

    public NothingRecorded(List<FactOutcome> outcomes) {
        super("none of the facts was recorded", null, false, false);
        this.outcomes = List.copyOf(outcomes);
    }

    /** One for each fact, in their order. */
    public List<FactOutcome> outcomes() {
        return outcomes;
    }
}
