package org.modeldocket.query.timeline;

/** What has become of a fact. */
public enum FactState {
    /** It counts, as it was recorded. */
    STANDING,
    /** It counts, as corrected; of a correction: another has taken its place. */
    CORRECTED,
    /** It counts for nothing. */
    RETRACTED
}
