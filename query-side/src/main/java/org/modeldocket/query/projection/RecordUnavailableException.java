package org.modeldocket.query.projection;

/** Facts could not be read; it is tried again. */
final class RecordUnavailableException extends RuntimeException {
    RecordUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
