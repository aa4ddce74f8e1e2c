package org.modeldocket.query.cite;

/** Whether the record still gives the answer of a permanent link, of the same day of the world. */
public enum AnswerNow {
    SAME,
    DIFFERS
}
