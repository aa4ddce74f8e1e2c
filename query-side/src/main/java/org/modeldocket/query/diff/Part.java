package org.modeldocket.query.diff;

/** What a case is made of; each kind of part has a shape of its own in {@link Change}. */
public enum Part {
    /** Company, model, version and description. */
    RELEASE,
    STANDING,
    TREATMENT,
    DIRECTIVE,
    SUSPENSION,
    PREVIEW,
    CUSTOMER,
    RESPONSE,
    TARGET,
    EVALUATION,
    COMMITMENT,
    PENALTY,
    COURT_CASE,
    LICENCE,
    NEGATIVE_FINDING,
    /** What the record says of one of its own statements: that it stands, was corrected or retracted, and its sources. */
    STATEMENT
}
