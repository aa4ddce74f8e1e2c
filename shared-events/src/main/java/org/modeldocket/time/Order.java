package org.modeldocket.time;

/** Which of two things happened first, as far as their bounds tell. */
public enum Order {
    DEFINITELY_BEFORE,
    /** The bounds share a day at least, so either may have come first; two things of one day are of this kind too. */
    POSSIBLY_EITHER,
    DEFINITELY_AFTER
}
