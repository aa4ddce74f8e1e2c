package org.modeldocket.vocabulary.legal;

/** In what form an agency gave a directive. */
public enum DirectiveForm {
    PUBLISHED,
    LETTER,
    ORAL
}
