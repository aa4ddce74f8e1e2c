package org.modeldocket.query.search;

/** What a search finds, in the order in which it is named where several fit equally well. */
public enum SearchKind {
    RELEASE,
    COMPANY,
    DIRECTIVE,
    AGENCY,
    FACT
}
