package org.modeldocket.vocabulary;

/** Which side took a step. */
public enum Party {
    GOVERNMENT,
    COMPANY
}
