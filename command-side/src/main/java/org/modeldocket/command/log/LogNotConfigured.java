package org.modeldocket.command.log;

/** The settings of the log cannot be used: its origin is none, or the key to sign with cannot be read or made. */
public final class LogNotConfigured extends RuntimeException {
    LogNotConfigured(String message, Throwable cause) {
        super(message, cause);
    }
}
