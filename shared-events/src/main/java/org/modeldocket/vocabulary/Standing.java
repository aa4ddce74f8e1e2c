package org.modeldocket.vocabulary;

/** Where a release is on a day. Derived from its facts, never entered. */
public enum Standing {
    REGISTERED,
    UNDER_REVIEW,
    IN_PREVIEW,
    SUSPENDED,
    GENERALLY_RELEASED,
    WITHDRAWN
}
