package org.modeldocket.vocabulary;

/** What an evaluation found. */
public enum Outcome {
    NO_CONCERN,
    CONCERN,
    INCONCLUSIVE
}
