package org.modeldocket.vocabulary.legal;

/** What was decided about a licence that a directive requires. */
public enum LicenceDecision {
    GRANTED,
    DENIED,
    /** No licence is needed. */
    EXEMPTED,
    REVOKED
}
