package org.modeldocket.query.projection;

/** The record could not be asked for the facts of a case. That is no fault of the case: it is tried again. */
final class RecordOutOfReachException extends RuntimeException {
    RecordOutOfReachException(String message, RuntimeException cause) {
        super(message, cause);
    }
}
