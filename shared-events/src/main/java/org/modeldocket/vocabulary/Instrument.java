package org.modeldocket.vocabulary;

/** The legal form of a directive. */
public enum Instrument {
    EXECUTIVE_ORDER,
    EXPORT_CONTROL_DIRECTIVE,
    AGENCY_REQUEST,
    LICENCE_CONDITION,
    COURT_ORDER,
    LEGISLATION,
    OTHER
}
