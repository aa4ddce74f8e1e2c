package org.modeldocket.vocabulary.legal;

/** Whether everybody may read the text of a directive. */
public enum Publicity {
    PUBLISHED,
    NOT_PUBLISHED,
    CLASSIFIED
}
