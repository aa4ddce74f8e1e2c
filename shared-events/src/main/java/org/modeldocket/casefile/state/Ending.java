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
     * waited for, the preview that an agency allowed after its refusal, the suspension of everybody that interrupts a general
     * release, the ruling that left a directive without a legal basis, a general release or a withdrawal.
     */
    public boolean concluded() {
        return switch (by) {
            case EVALUATION_REPORTED, PREVIEW_GRANTED, ACCESS_SUSPENDED, COURT_RULED -> true;
            default -> withTheRelease();
        };
    }

    /** Whether a general release or a withdrawal ended it. */
    public boolean withTheRelease() {
        return by == FactType.GENERALLY_RELEASED || by == FactType.RELEASE_WITHDRAWN;
    }
}
