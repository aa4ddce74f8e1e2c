package org.modeldocket.query.statistics.overdue;

/** What was to happen by a day. */
public enum DueKind {
    /** A directive was to be met. */
    COMPLIANCE,
    /** A preview was to end. */
    PREVIEW_END,
    /** A preview was announced. */
    PREVIEW,
    /** A general release was announced. */
    GENERAL_RELEASE
}
