package org.modeldocket.time;

/** What can be said of a statement about days that are known only by their bounds. */
public enum Certainty {
    /** True whichever day within the bounds was the real one. */
    DEFINITE,
    /** True for some days within the bounds and false for others. */
    POSSIBLE,
    /** False whichever day within the bounds was the real one. */
    IMPOSSIBLE
}
