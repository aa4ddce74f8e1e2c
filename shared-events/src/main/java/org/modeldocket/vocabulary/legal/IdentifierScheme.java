package org.modeldocket.vocabulary.legal;

/** Who numbers legal texts so: a register, a court's docket, or another, whose identifiers say themselves what they are. */
public enum IdentifierScheme {
    FEDERAL_REGISTER,
    EXECUTIVE_ORDER,
    DOCKET,
    CELEX,
    OTHER
}
