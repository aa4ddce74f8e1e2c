package org.modeldocket.vocabulary;

/** The legal form of a directive. */
public enum Instrument {
    EXECUTIVE_ORDER,
    EXPORT_CONTROL_DIRECTIVE,
    AGENCY_REQUEST,
    LICENCE_CONDITION,
    COURT_ORDER,
    LEGISLATION,
    LICENCE_REQUIREMENT,
    DESIGNATION,
    AGREEMENT,
    CODE_OF_PRACTICE,
    INFORMATION_REQUEST,
    CORRECTIVE_ORDER,
    FILING_DUTY,
    OTHER
}
