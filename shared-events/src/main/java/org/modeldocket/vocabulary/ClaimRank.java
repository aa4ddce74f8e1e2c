package org.modeldocket.vocabulary;

/** What a statement is worth among the accounts of one happening. */
public enum ClaimRank {
    /** It counts; of several, the one ranked so last. */
    PREFERRED,
    /** It counts if it was recorded first and none is preferred: the rank of what nobody has ranked. */
    NORMAL,
    /** It counts only where no other account stands. */
    DEPRECATED
}
