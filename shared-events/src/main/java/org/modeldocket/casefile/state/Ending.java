package org.modeldocket.casefile.state;

import org.modeldocket.facts.ReleaseFact.FactType;
import org.modeldocket.vocabulary.Occurred;

/**
 * How something in a case ended.
 *
 * @param when the date of the fact that ended it
 * @param by the type of that fact
 */
public record Ending(Occurred when, FactType by) {
    /**
     * Whether no fact states this end: the record concludes it from a fact about something else, the last report that a review
     * waited for, a general release or a withdrawal.
     */
    public boolean concluded() {
        return by == FactType.EVALUATION_REPORTED || withTheRelease();
    }

    /** Whether a general release or a withdrawal ended it. */
    public boolean withTheRelease() {
        return by == FactType.GENERALLY_RELEASED || by == FactType.RELEASE_WITHDRAWN;
    }
}
