package org.modeldocket.command.store;

/**
 * The record could not answer: its database failed, or it is closed. An append that ends so was not acknowledged; whether it
 * was stored is unknown until the same command is sent again.
 */
public final class RecordUnavailable extends RuntimeException {
    RecordUnavailable(String message) {
        super(message);
    }

    RecordUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
