package org.modeldocket.query.projection;

/** A batch is rolled back as a whole, to be handled again fact by fact. */
final class BatchNotWrittenException extends RuntimeException {
    BatchNotWrittenException(String message, Throwable cause) {
        super(message, cause);
    }
}
