package org.modeldocket.vocabulary;

/** What a source is, so that a reader can weigh it. */
public enum CitationBasis {
    /** The document itself: an order, a letter, a ruling, a register. */
    PRIMARY_RECORD,
    /** What somebody who took part says: the company, an agency. */
    FIRST_PARTY,
    /** A report of its own by the press. */
    PRESS,
    /** A text that rests on other reports. */
    SECONDARY,
    /** A claim that nobody has confirmed. */
    ALLEGATION
}
