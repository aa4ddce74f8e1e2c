package org.modeldocket.vocabulary.legal;

/** What a court decided. */
public enum CourtOutcome {
    INJUNCTION,
    STAY,
    STAY_DENIED,
    VACATED,
    UPHELD,
    DISMISSED
}
