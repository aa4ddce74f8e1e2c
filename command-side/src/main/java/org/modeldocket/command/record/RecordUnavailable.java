package org.modeldocket.command.record;

/**
 * The record could not answer: its database failed, or it is closed. An append that ends so was not acknowledged; whether it
 * was stored is unknown until the same command is sent again.
 */
public final class RecordUnavailable extends RuntimeException {
    public RecordUnavailable(String message) {
        super(message);
    }

    public RecordUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
