package org.modeldocket.query.source;

/** Another node has stored messages since this one last read the inbox's progress. Nothing was stored. */
final class OffsetConflict extends RuntimeException {
    OffsetConflict() {
        super("another node has stored facts of the topic in the meantime");
    }
}
