package org.modeldocket.query.lists.held;

/** How sure it is that something meets a condition, from the least sure on. */
public enum Match {
    NO,
    /** Vague dates leave it open. */
    POSSIBLE,
    DEFINITE;

    /** That both conditions are met. */
    public Match and(Match other) {
        return compareTo(other) < 0 ? this : other;
    }

    /** That one of them is met. */
    public Match or(Match other) {
        return compareTo(other) < 0 ? other : this;
    }

    /** That it is not met. */
    public Match not() {
        return switch (this) {
            case NO -> DEFINITE;
            case POSSIBLE -> POSSIBLE;
            case DEFINITE -> NO;
        };
    }

    /** What definitely is, or else may be. */
    public static Match of(boolean definitely, boolean possibly) {
        return definitely ? DEFINITE : possibly ? POSSIBLE : NO;
    }
}
