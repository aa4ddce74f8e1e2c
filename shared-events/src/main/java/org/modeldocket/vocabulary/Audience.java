package org.modeldocket.vocabulary;

/** Whom an access rule touches. */
public enum Audience {
    PUBLIC,
    APPROVED_CUSTOMERS,
    FOREIGN_NATIONALS,
    EMPLOYEES_WHO_ARE_FOREIGN_NATIONALS,
    ALL
}
