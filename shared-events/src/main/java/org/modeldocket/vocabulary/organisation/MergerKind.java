package org.modeldocket.vocabulary.organisation;

/** Why one id of an organisation leads to another. */
public enum MergerKind {
    /** Both ids were always one organisation; what is counted of either is counted together. */
    DUPLICATE,
    /** The other organisation took this one over; what is counted of each stays apart. */
    SUCCESSOR
}
