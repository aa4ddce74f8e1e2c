package org.modeldocket.vocabulary;

/** How a company answered. */
public enum Stance {
    COMPLIES,
    COMPLIES_UNDER_PROTEST,
    CONTESTS,
    NO_COMMENT
}
