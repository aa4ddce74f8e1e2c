package org.modeldocket.query.compare.compared;

/** What is compared of releases. */
public enum Aspect {
    STANDING,
    /** Whether a release was put through a treatment. */
    TREATMENT,
    FORCE,
    INSTRUMENT,
    AGENCY,
    MEASURE,
    /** To whom directives and suspensions apply. */
    AUDIENCE,
    /** Whether customers of a preview are approved one by one. */
    CUSTOMER_BY_CUSTOMER,
    RESPONSE,
    WAIT
}
