package org.modeldocket.query.desk.form;

/** How a member of a fact is entered, and what JSON it becomes. */
public enum FieldKind {
    /** One line. */
    TEXT,
    /** Several lines. */
    PROSE,
    /** A list, one entry a line. */
    LINES,
    /** A date with the words of the source. */
    WHEN,
    /** A whole number. */
    NUMBER,
    /** Yes or no. */
    YES_NO,
    /** Yes, no, or not said. */
    MAYBE,
    /** One constant. */
    CHOICE,
    /** Several constants, of which one or the other takes more. */
    KINDS,
    /** The name of an organisation. */
    NAME,
    /** Several names. */
    NAMES,
    /** A directive, a suspension or a preview of the case. */
    REFERENCE,
    /** Two texts, or a constant and a text. */
    PAIR
}
